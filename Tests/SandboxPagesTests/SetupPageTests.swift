import Billing
import Core
import Hummingbird
import SandboxProcessor
import Testing

@Suite struct `Setup page` {
    let reference = SetupIntent.ID("seti_1")

    @Test func `keeps a card and goes back, with nothing in the address that proves it`() async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent()
            #expect(try await browser.get(page).text.contains("Guardar tarjeta"))

            let saved = try await browser.post(page, Browser.card("4242 4242 4242 4242"))

            #expect(saved.status == .seeOther)
            #expect(saved.location == Browser.returnURL)
            guard case .stored(_, let facts) = await browser.sandbox.finishSetup(reference) else {
                return #expect(Bool(false))
            }
            #expect(facts.last4 == "4242" && facts.expiryMonth == 12 && facts.expiryYear == 2034)
            let again = try await browser.post(page, Browser.card("5555555555554444"))
            #expect(again.location == Browser.returnURL)
            #expect(try await browser.get(page).location == Browser.returnURL)
        }
    }

    @Test func `is there only while some merchant's test mode has an account, like every page of the sandbox`()
        async throws
    {
        try await Browser.open(isOpen: false) { browser in
            let page = try await browser.setupIntent()
            for address in ["/sandbox", page] {
                #expect(try await browser.get(address).status == .notFound)
            }
            #expect(try await browser.post(page, Browser.card("4242 4242 4242 4242")).status == .notFound)
            #expect(await browser.sandbox.finishSetup(reference) == .open)
        }
    }

    @Test func `says a refusal in the reader's language and lets them try another card`() async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent()

            let refused = try await browser.post(page + "?locale=pt", Browser.card("4000000000009995"))
            let closed = try await browser.post(page + "/close")

            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("lang=\"pt-BR\""))
            #expect(refused.text.contains("saldo") || refused.text.contains("Saldo"))
            #expect(refused.text.contains("value=\"Ana Díaz\""))
            #expect(closed.location == Browser.returnURL)
            let outcome = await browser.sandbox.finishSetup(reference)
            #expect(outcome == .refused(Decline(code: "insufficient_funds")))
        }
    }

    @Test func `refuses a number that could be real, and does not show it again (W11)`() async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent()

            for field in ["number", "name"] {
                var fields = Browser.card("4242424242424242")
                fields[field] = "4111 1111 1111 1111"
                if field == "name" { fields["number"] = "1234" }
                let refused = try await browser.post(page, fields)

                #expect(refused.status == .unprocessableContent)
                #expect(!refused.text.contains("4111"))
                if field == "number" { #expect(refused.text.contains("Aquí solo sirven números de prueba")) }
            }
            #expect(await browser.sandbox.finishSetup(reference) == .open)
        }
    }

    @Test(arguments: [
        ("number", "", "Completa este dato: Número de tarjeta."), ("number", "1234", "Ese número no es de prueba"),
        ("expiry", "13/34", "Escribe el mes y el año"), ("expiry", "02/30", "La tarjeta está vencida"),
        ("cvc", "12", "Escribe los 3 dígitos"), ("name", "", "Completa este dato: Nombre en la tarjeta."),
    ])
    func `names each wrong field and keeps the rest`(field: String, value: String, message: String) async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent()
            var fields = Browser.card("4242424242424242")
            fields[field] = value

            let refused = try await browser.post(page, fields)

            #expect(refused.text.contains(message))
            #expect(refused.text.contains("href=\"#field-\(field)\""))
            #expect(!refused.text.contains("value=\"123\""), "the security code is never shown again")
            #expect(await browser.sandbox.finishSetup(reference) == .open)
        }
    }

    @Test func `takes a card until the last day of its month`() async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent()
            var fields = Browser.card("4242424242424242")
            fields["expiry"] = "0330"

            #expect(try await browser.post(page, fields).status == .seeOther)
        }
    }

    @Test func `offers only the kinds that were asked for`() async throws {
        try await Browser.open { browser in
            let page = try await browser.setupIntent(kinds: [.card, .bankDebit])

            let shown = try await browser.get(page + "?kind=transfer").text
            let saved = try await browser.post(page + "?kind=bank_debit", ["account": "000123456789", "holder": "Ana"])

            #expect(shown.contains("Débito bancario") && !shown.contains("Transferencia"))
            #expect(saved.status == .seeOther)
            guard case .stored(_, let facts) = await browser.sandbox.finishSetup(reference) else {
                return #expect(Bool(false))
            }
            #expect(facts.kind == .bankDebit)
        }
    }
}
