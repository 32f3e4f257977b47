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

    @Test func `is closed by going back, and then takes no money (P2)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            #expect(try await browser.post(page + "/close").location == Browser.returnURL)
            #expect(try await browser.post(page, Browser.card("4242424242424242")).location == Browser.returnURL)

            #expect(try await browser.ledger.settled(in: browser.scope).count == 0)
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
