import Billing
import Core
import Hummingbird
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
            guard case .stored(_, let facts) = await browser.sandbox.finishSetup(reference, at: browser.account) else {
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
            #expect(await browser.sandbox.finishSetup(reference, at: browser.account) == .open)
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
            guard case .stored(_, let facts) = await browser.sandbox.finishSetup(reference, at: browser.account) else {
                return #expect(Bool(false))
            }
            #expect(facts.kind == .bankDebit)
        }
    }
}
