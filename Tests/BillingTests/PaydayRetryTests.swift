import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Retries on paydays` {
    private static let poor = "pm_card_chargeCustomerFailInsufficientFunds"

    /// Renewal, card, and the days on which it was charged.
    @Test(
        arguments: Engine.available,
        [
            // The 15th takes the place of the 11th; the 13th falls away; the 30th is too late.
            ("2026-03-10", poor, ["2026-03-10", "2026-03-15", "2026-03-17"]),
            // The 5th working day, for 28 February was a payday already.
            ("2026-02-28", poor, ["2026-02-28", "2026-03-06", "2026-03-07"]),
            // February has no 30th: its last day.
            ("2026-02-22", poor, ["2026-02-22", "2026-02-28", "2026-03-01"]),
            // No payday before the 26th: the ordinary calendar.
            ("2026-03-19", poor, ["2026-03-19", "2026-03-20", "2026-03-22", "2026-03-24", "2026-03-26"]),
            // Another soft decline does not wait for money.
            (
                "2026-03-10", "pm_card_chargeCustomerFail",
                ["2026-03-10", "2026-03-11", "2026-03-13", "2026-03-15", "2026-03-17"]
            ),
        ])
    func `P10 are tried when there is money, and no more often than the calendar`(
        engine: Engine, story: (renewal: String, card: String, charges: [String])
    ) async throws {
        let renewal = try CalendarDate(story.renewal)
        let shop = try await Shop.open(on: renewal.adding(days: -14).description, storing: engine)
        let ana = try await shop.customer("Ana", card: story.card)

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 14)
        try await shop.travel(to: renewal.adding(days: 25).description)

        #expect(try await shop.charges(of: ana) == story.charges)
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a payday that comes early takes a place, and adds none`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning.paydays = (14...16).map { .dayOfMonth($0) }
        }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 9)
        // The calendar's first try, on the 11th, for another reason.
        try await shop.travel(to: "2026-03-12")
        try await shop.use(Self.poor, for: ana)
        try await shop.travel(to: "2026-04-05")

        // Four retry days: four tries, though the 16th is a payday and the 17th a retry day.
        #expect(
            try await shop.charges(of: ana, by: [.renewal, .retry])
                == ["2026-03-10", "2026-03-11", "2026-03-13", "2026-03-14", "2026-03-15"])
    }

    @Test(arguments: Engine.available)
    func `P10 nothing is tried after the window, whatever the payday`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [], ending: .markUnpaid)
        }
        let ana = try await shop.customer("Ana", card: Self.poor)
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 9)

        try await shop.travel(to: "2026-04-20")

        #expect(try await shop.charges(of: ana) == ["2026-03-10"])
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .unpaid)
    }
}

extension Shop {
    /// The local days on which a customer's oldest invoice was charged.
    func charges(of customer: Customer, by origins: Set<PaymentAttempt.Origin>? = nil) async throws -> [String] {
        guard let invoice = try await invoices.of(customer.id, in: scope).elements.last else { return [] }
        return try await payments.attempts(of: invoice.id, in: scope)
            .filter { origins?.contains($0.origin) ?? true }
            .map { merchant.zone.date(at: $0.createdAt).description }
    }

    /// Has every subscription charged to another method from the next try on, which charges nothing by itself.
    func use(_ card: String, for customer: Customer) async throws {
        let method = try await methods.attach(.init(card), to: customer.id, in: scope)
        for subscription in try await subscriptions.of(customer.id, in: scope) {
            try await give(method.id, to: subscription)
        }
    }
}
