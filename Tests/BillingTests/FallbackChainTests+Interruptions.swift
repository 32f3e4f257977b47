import Billing
import Core
import Storage
import TestSupport
import Testing

extension `The chain of methods` {
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
}
