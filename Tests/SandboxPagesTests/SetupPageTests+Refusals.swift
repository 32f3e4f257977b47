import Billing
import Core
import Hummingbird
import Testing

extension `Setup page` {
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
            let outcome = await browser.sandbox.finishSetup(reference, at: browser.account)
            #expect(outcome == .refused(Decline(code: "insufficient_funds", networkCode: "51")))
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
            #expect(await browser.sandbox.finishSetup(reference, at: browser.account) == .open)
        }
    }

    @Test(arguments: [
        ("number", "", "Escribe el número de tarjeta."), ("number", "1234", "Ese número no es de prueba"),
        ("expiry", "13/34", "Escribe el mes y el año"), ("expiry", "02/30", "La tarjeta está vencida"),
        ("cvc", "12", "Escribe los 3 dígitos"), ("name", "", "Escribe el nombre en la tarjeta."),
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
            #expect(await browser.sandbox.finishSetup(reference, at: browser.account) == .open)
        }
    }
}
