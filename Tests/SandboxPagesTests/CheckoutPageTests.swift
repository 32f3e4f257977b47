import Billing
import Core
import Hummingbird
import SandboxProcessor
import Testing

@Suite struct `Checkout page` {
    let attempt = PaymentAttempt.ID("att_1")

    @Test func `shows the amount as the reader's country writes it, and escapes the merchant's name (W1)`() async throws
    {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            let shown = try await browser.get(page)

            #expect(shown.text.contains("Pagar $9.990"))
            #expect(shown.text.contains("Netizen &lt;b&gt;") && !shown.text.contains("Netizen <b>"))
            #expect(
                shown.headers[.contentSecurityPolicy]?.contains("form-action 'self' https://portal.example.com;")
                    == true)
            #expect(shown.headers[.cacheControl] == "no-store")
            #expect(!shown.text.contains("<script"))
        }
    }

    @Test func `charges once, however often the form is sent (P1)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            for _ in 1...3 {
                let paid = try await browser.post(page, Browser.card("4242424242424242"))
                #expect(paid.status == .seeOther)
                #expect(paid.location == Browser.returnURL)
            }

            #expect(try await browser.ledger.settled(in: browser.scope).count == 1)
        }
    }

    @Test func `declines, takes another card, and sends it to the bank (3-D Secure)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            let declined = try await browser.post(page, Browser.card("4000000000000341"))
            let challenge = try await browser.post(page, Browser.card("4000002500003155"))
            let bank = try #require(challenge.location)
            let shown = try await browser.get(bank)
            let approved = try await browser.post(bank, ["answer": "approve"])
            let late = try await browser.post(bank, ["answer": "reject"])

            #expect(declined.status == .unprocessableContent)
            #expect(declined.text.contains("Tu banco rechazó el pago."))
            #expect(shown.text.contains("$9.990") && shown.text.contains("Soy yo, aprobar"))
            #expect(approved.location == Browser.returnURL)
            #expect(late.location == Browser.returnURL)
            guard case .found(.succeeded) = await browser.sandbox.lookup(attempt) else { return #expect(Bool(false)) }
        }
    }

    @Test func `gives the transfer's details, and the money arrives when the bank says so`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            let sent = try await browser.post(page + "?kind=transfer")
            let instructions = try #require(sent.location)
            #expect(try await browser.get(instructions).text.contains("Simular que el banco confirma"))
            guard case .found(.pending) = await browser.sandbox.lookup(attempt) else { return #expect(Bool(false)) }
            let confirmed = try await browser.post(instructions, ["answer": "approve"])

            #expect(confirmed.location == Browser.returnURL)
            guard case .found(.succeeded) = await browser.sandbox.lookup(attempt) else { return #expect(Bool(false)) }
        }
    }

    @Test func `is closed by going back, and then takes no money (P2)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            #expect(try await browser.post(page + "/close").location == Browser.returnURL)
            #expect(try await browser.post(page, Browser.card("4242424242424242")).location == Browser.returnURL)

            #expect(try await browser.ledger.settled(in: browser.scope).count == 0)
        }
    }

    @Test func `says nothing it does not know when the answer is lost (P3)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            let silent = try await browser.post(page, Browser.card("4000000000020307"))

            #expect(silent.status == .gatewayTimeout)
            #expect(silent.text.contains("no pagues otra vez"))
            #expect(silent.text.contains(Browser.returnURL))
            #expect(try await browser.ledger.settled(in: browser.scope).count == 1)
        }
    }

    @Test(arguments: ["enrol", "checkout", "3ds", "transfer"])
    func `of an unknown name is not found, whatever is sent`(folder: String) async throws {
        try await Browser.open { browser in
            for name in ["att_1", "0000000000000000000000", "%00", "'--"] {
                let shown = try await browser.get("/sandbox/\(folder)/\(name)").status
                let fields = ["answer": "approve"].merging(Browser.card("4242424242424242")) { old, _ in old }
                let sent = try await browser.post("/sandbox/\(folder)/\(name)", fields).status
                #expect(shown == .notFound && sent == .notFound)
            }
        }
    }

    @Test func `refuses a form that repeats a field or is no form`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()
            let bad = try await browser.client.execute(
                uri: page, method: .post, headers: [.contentType: "application/json"], body: .init(string: "{}")
            ) { $0.status }

            #expect(bad == .unsupportedMediaType)
        }
    }

    @Test(arguments: [
        ("es", "Números y tokens de prueba"), ("pt", "Números e tokens de teste"), ("en", "Test numbers"),
    ])
    func `of numbers documents every method`(locale: String, title: String) async throws {
        try await Browser.open { browser in
            let shown = try await browser.get("/sandbox?locale=\(locale)").text

            #expect(shown.contains(title))
            for method in TestMethod.all { #expect(shown.contains(">\(method.token)<"), "\(method.token)") }
        }
    }
}
