import Billing
import Core
import Hummingbird
import Testing

extension `Checkout page` {
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
            guard case .found(.succeeded) = await browser.sandbox.lookup(.init(attempt, at: browser.account)) else {
                return #expect(Bool(false))
            }
        }
    }

    @Test func `gives the transfer's details, and the money arrives when the bank says so`() async throws {
        try await Browser.open { browser in
            let page = try await browser.checkout()

            let sent = try await browser.post(page + "?kind=transfer")
            let instructions = try #require(sent.location)
            #expect(try await browser.get(instructions).text.contains("Simular que el banco confirma"))
            guard
                case .found(.requiresAction(.transfer, _)) = await browser.sandbox.lookup(
                    .init(attempt, at: browser.account))
            else { return #expect(Bool(false)) }
            let confirmed = try await browser.post(instructions, ["answer": "approve"])

            #expect(confirmed.location == Browser.returnURL)
            guard case .found(.succeeded) = await browser.sandbox.lookup(.init(attempt, at: browser.account)) else {
                return #expect(Bool(false))
            }
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

    @Test(arguments: [("4242424242424242", 6), ("4000056655665556", 1)] as [(String, Int64)])
    func `lets a credit card choose instalments, no more than were asked for`(
        number: String, given: Int64
    ) async throws {
        try await Browser.open { browser in
            let address = try await browser.checkout(instalments: 6)
            let page = String(address.split(separator: "/").last ?? "")

            #expect(try await browser.get(address).text.contains("6 cuotas"))
            #expect(try await !browser.get(address + "?kind=bank_debit").text.contains("cuotas"))
            // What is refused comes back as it was chosen.
            let refused = try await browser.post(
                address, Browser.card("4000000000000002").merging(["instalments": "3"]) { $1 })
            #expect(refused.text.contains("<option value=\"3\" selected"))
            _ = try await browser.post(address, Browser.card(number).merging(["instalments": "24"]) { $1 })

            let visit = try #require(try await browser.sandbox.checkout(page: page))
            #expect(try await browser.sandbox.charge(of: visit)?.instalments == given)
        }
    }
}
