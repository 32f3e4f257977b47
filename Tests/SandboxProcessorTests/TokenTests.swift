import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Test tokens` {
    @Test(arguments: [
        ("tok_visa", "visa", "4242"), ("pm_card_visa", "visa", "4242"), ("pm_card_mastercard", "mastercard", "4444"),
        ("tok_amex", "amex", "0005"), ("pm_card_visa_debit", "visa", "5556"), ("pm_bankDebit", "Sandbox Bank", "6789"),
    ])
    func `become methods that can be shown`(token: String, brand: String, last4: String) async throws {
        try await Bench.on(.sqlite) { bench in
            let facts = try await bench.sandbox.method(fromToken: token, at: bench.account).facts

            #expect(facts.brand == brand)
            #expect(facts.last4 == last4)
        }
    }

    @Test func `have the same fingerprint as the number of the same account, and another than others`() async throws {
        try await Bench.on(.sqlite) { bench in
            let one = try await bench.sandbox.method(fromToken: "tok_visa", at: bench.account)
            let two = try await bench.sandbox.method(fromToken: "pm_card_visa", at: bench.account)
            let other = try await bench.sandbox.method(fromToken: "pm_card_amex", at: bench.account)

            #expect(one.token != two.token)
            #expect(one.facts.fingerprint == two.facts.fingerprint)
            #expect(one.facts.fingerprint == TestMethod.number("4242424242424242", of: .card)?.facts.fingerprint)
            #expect(one.facts.fingerprint != other.facts.fingerprint)
        }
    }

    @Test(arguments: [
        ("pm_card_chargeDeclined", "card_declined", "generic_decline"),
        ("tok_visa_chargeDeclined", "card_declined", "generic_decline"),
        ("pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"),
        ("pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"),
        ("pm_card_chargeDeclinedProcessingError", "processing_error", "processing_error"),
    ])
    func `that are refused fail at once, as Stripe says it`(token: String, code: String, decline: String) async throws {
        try await Bench.on(.sqlite) { bench in
            let error = await #expect(throws: BillingError.self) { try await bench.method(token) }

            #expect(error?.kind == .declined)
            #expect(error?.code == code)
            #expect(error?.declineCode == decline)
        }
    }

    @Test func `keep no card number: every documented card passes Luhn, and none is in the books (W11)`() async throws {
        let cards = TestMethod.all.filter { $0.facts.kind == .card }
        for card in cards {
            let number = try #require(card.number)
            #expect(CardNumber.appears(in: number), "\(number)")
        }
        #expect(Set(cards.map(\.number)).count == cards.count)

        try await Bench.on(.sqlite) { bench in
            let url = try await bench.sandbox.startSetup(bench.setupIntent("seti_1"))
            let visa = try #require(TestMethod.number("4242424242424242", of: .card))
            _ = try await bench.sandbox.completeSetup(
                page: url.page, with: TestMethodEntry(visa, expiryMonth: 5, expiryYear: 2031))
            // Texts only: an instant of thirteen digits may satisfy Luhn's check.
            let rows = try await bench.database.read { db in
                try db.query("SELECT * FROM sandbox_tokens").flatMap(\.values)
                    .compactMap { if case .text(let text) = $0 { text } else { nil } }
                    .joined(separator: " | ")
            }

            #expect(!CardNumber.appears(in: rows))
            #expect(rows.contains("4242"))
        }
    }
}
