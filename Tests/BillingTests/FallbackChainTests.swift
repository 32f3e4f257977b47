import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `The chain of methods` {
    private static let poor = "pm_card_chargeCustomerFailInsufficientFunds"
    private static let refused = "pm_card_chargeCustomerFail"
    private static let lost = "pm_card_chargeCustomerFailLostCard"

    @Test(arguments: Engine.available)
    func `P10 counts as one try of the calendar, leaves out what is refused for good, and ends with one letter`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await open(engine, with: [Self.lost, Self.refused, Self.poor])

        try await shop.travel(to: "2026-03-20")

        // The 6th is a payday, but what the calendar begins with was not refused for want of funds.
        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed lost_card  0308
                2026-02-28  9990  failed generic_decline  0341
                2026-02-28  9990  failed insufficient_funds  0100
                2026-03-01  9990  failed generic_decline  0341
                2026-03-01  9990  failed insufficient_funds  0100
                2026-03-03  9990  failed generic_decline  0341
                2026-03-03  9990  failed insufficient_funds  0100
                2026-03-05  9990  failed generic_decline  0341
                2026-03-05  9990  failed insufficient_funds  0100
                2026-03-07  9990  failed generic_decline  0341
                2026-03-07  9990  failed insufficient_funds  0100
                """)
        #expect(try await letters(in: shop).count == 5)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 waits for the payday when the first was refused for want of funds`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.poor, Self.refused])

        try await shop.travel(to: "2026-03-06")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed insufficient_funds  0100
                2026-02-28  9990  failed generic_decline  0341
                2026-03-06  9990  failed insufficient_funds  0100
                2026-03-06  9990  failed generic_decline  0341
                """)
    }

    @Test(arguments: Engine.available)
    func `P3 an answer that was lost stops it, until the processor has said no`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: ["pm_card_chargeCustomerFailLostAnswerAfter", "pm_card_visa"])

        try await shop.travel(to: "2026-02-28", at: "10:00")

        let attempts = try await shop.attempts(of: ana)
        #expect(attempts.split(separator: "\n").count == 1)
        #expect(attempts.contains("unknown"))
    }

    @Test(arguments: Engine.available)
    func `P3 what is pending stops it, and a debit that comes back days later lets it go on`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await open(engine, with: [Self.refused, "pm_bankDebitFails", "pm_card_visa"])

        try await shop.travel(to: "2026-02-28")
        #expect(try await shop.attempts(of: ana).hasSuffix("9990  pending  1116"))
        #expect(try await letters(in: shop).isEmpty)

        try await shop.travel(to: "2026-03-08")
        #expect(try await shop.attempts(of: ana).hasSuffix("succeeded  4242"))
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.status) == [.paid])
        #expect(try await letters(in: shop).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 a bank that asks its customer stops it, and who never answers was not refused`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await open(
            engine, with: [Self.refused, "pm_card_authenticationRequired", "pm_card_visa"])

        try await shop.travel(to: "2026-02-28", at: "20:00")
        #expect(try await shop.attempts(of: ana).hasSuffix("requires_action  3155"))
        try await shop.travel(to: "2026-03-01", at: "09:55")

        #expect(try await !shop.attempts(of: ana).contains("4242"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69 is not followed by what a person chose`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.lost, Self.refused, "pm_card_mastercard"], agreed: false)
        try await shop.travel(to: "2026-02-28")
        _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        let second = try await shop.methods.list(of: ana.id, in: shop.scope)[1]
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]

        _ = try await shop.invoices.pay(
            invoice.id, of: ana.id, in: shop.scope, with: second.id, origin: .customer)
        try await shop.scheduler.runUntilIdle()

        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed lost_card  0308
                2026-02-28  9990  failed generic_decline  0341
                """)
    }

    @Test(arguments: Engine.available)
    func `P2 a server that dies between two methods goes on with the second`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.refused, "pm_card_visa"])
        // One turn of the work: the renewal, and the refusal of its card.
        try shop.sleep(until: "2026-02-28")
        _ = try await shop.scheduler.runDue()
        #expect(try await shop.attempts(of: ana) == "2026-02-28  9990  failed generic_decline  0341")
        #expect(try await letters(in: shop).isEmpty)
        #expect(try await shop.verify() == [])

        try await shop.wake()

        #expect(try await shop.attempts(of: ana).hasSuffix("2026-02-28  9990  succeeded  4242"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a word taken back between two methods ends it, and the calendar goes on`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.refused, "pm_card_visa"])
        try shop.sleep(until: "2026-02-28")
        _ = try await shop.scheduler.runDue()

        let changed = try await shop.customers.agreeToFallback(false, of: ana.id, in: shop.scope)
        try await shop.wake()

        #expect(changed.fallbackAgreedAt == nil)
        #expect(try await !shop.attempts(of: ana).contains("4242"))
        #expect(try await letters(in: shop).count == 1)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(invoice.nextAttemptAt.map { shop.merchant.zone.date(at: $0).description } == "2026-03-01")
    }

    @Test(arguments: Engine.available)
    func `charges the same account only once, whatever it is called`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.refused, Self.refused])

        try await shop.travel(to: "2026-02-28")

        #expect(try await shop.attempts(of: ana) == "2026-02-28  9990  failed generic_decline  0341")
    }

    @Test(arguments: Engine.available)
    func `is agreed to once, and only where it is offered`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        await #expect(throws: BillingError.self) {
            try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        }
        #expect(try await shop.customers.find(ana.id, in: shop.scope).fallbackAgreedAt == nil)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }

        let first = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        shop.time.advance(.hours(24))
        let again = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)

        #expect(first.fallbackAgreedAt == again.fallbackAgreedAt)
        #expect(first.fallbackAgreedAt != nil)
    }

    /// A trial that ends on 28 February, and a customer with these methods in this order.
    private func open(_ engine: Engine, with cards: [String], agreed: Bool = true) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
        let ana = try await shop.customer("Ana", card: nil)
        for card in cards { _ = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope) }
        if agreed { _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope) }
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        return (shop, ana)
    }

    private func letters(in shop: Shop) async throws -> [String] {
        try await shop.mail().split(separator: "\n").filter { $0.contains("payment_failed") }.map(String.init)
    }
}
