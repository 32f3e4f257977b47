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
            let facts = try await bench.sandbox.method(fromToken: token, mode: .test).facts

            #expect(facts.brand == brand)
            #expect(facts.last4 == last4)
        }
    }

    @Test func `have the same fingerprint as the number of the same account, and another than others`() async throws {
        try await Bench.on(.sqlite) { bench in
            let one = try await bench.sandbox.method(fromToken: "tok_visa", mode: .test)
            let two = try await bench.sandbox.method(fromToken: "pm_card_visa", mode: .test)
            let other = try await bench.sandbox.method(fromToken: "pm_card_amex", mode: .test)

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

    @Test(arguments: [("pm_card_visa", Mode.live), ("pm_card_nobody", Mode.test), ("4242424242424242", Mode.test)])
    func `exist in test mode only, and numbers are no tokens`(token: String, mode: Mode) async throws {
        try await Bench.on(.sqlite) { bench in
            let error = await #expect(throws: BillingError.self) {
                try await bench.sandbox.method(fromToken: token, mode: mode)
            }

            #expect(error?.code == "resource_missing")
        }
    }

    @Test(arguments: Engine.available)
    func `pay in the mode they were made for, and nowhere else`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_card_visa")
            let live = Scope(merchant: bench.scope.merchant, mode: .live)

            let outcome = await bench.sandbox.charge(bench.charge("att_1", with: method, in: live))

            guard case .declined(let decline, _) = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(decline.code == "testmode_decline")
            #expect(decline.isHard)
        }
    }

    @Test(arguments: Engine.available)
    func `and its pages, calls and refunds serve no live mode either`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let live = Scope(merchant: bench.scope.merchant, mode: .live)
            let method = try await bench.method("pm_card_visa")
            let page = try await bench.sandbox.startSetup(bench.setupIntent("seti_1")).page
            let checkout = try await bench.sandbox.startCheckout(bench.checkout("att_2")).page
            _ = await bench.sandbox.charge(bench.charge("att_1", with: method))
            try await bench.database.write { db in
                for table in ["sandbox_charges", "sandbox_enrolments", "sandbox_checkouts"] {
                    try db.execute("UPDATE \(SQL(stringLiteral: table)) SET livemode = 1")
                }
            }
            let visa = TestMethodEntry(try #require(TestMethod.number("4242424242424242", of: .card)))

            #expect(try await bench.sandbox.setupIntent(page: page) == nil)
            #expect(try await bench.sandbox.completeSetup(page: page, with: visa) == nil)
            #expect(await bench.sandbox.finishSetup(.init("seti_1")) == .abandoned)
            #expect(try await bench.sandbox.checkout(page: checkout) == nil)
            #expect(try await bench.sandbox.pay(page: checkout, with: visa) == nil)
            for attempt in ["att_1", "att_2"] {
                guard case .found(.declined(.testModeOnly, _)) = await bench.sandbox.lookup(.init(attempt)) else {
                    Issue.record("\(attempt) counts as something else than refused")
                    continue
                }
            }
            let refund = await bench.sandbox.refund(.init("att_1"), refund: "re_1", money: Money(9_990, .clp))
            #expect(refund == .declined(Decline(code: "charge_not_refundable"), reference: nil))
            let list = try await bench.sandbox.statement(
                of: ProcessorAccount(live), since: Instant(milliseconds: 0), after: nil)
            #expect(list.lines.count == 1)
            for line in list.lines {
                guard case .declined(.testModeOnly, _) = line.outcome else {
                    Issue.record("the list calls it \(line.outcome)")
                    continue
                }
            }
            var request = bench.setupIntent("seti_2")
            request = SetupRequest(
                reference: request.reference, scope: live, kinds: request.kinds, customerName: nil,
                merchantName: request.merchantName, locale: request.locale, returnURL: request.returnURL)
            let error = await #expect(throws: BillingError.self) {
                _ = try await bench.sandbox.startSetup(request)
            }
            #expect(error?.code == "processor_not_configured")
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
