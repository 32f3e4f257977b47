import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Accounts at processors` {
    /// Data of a release in which the sandbox still served live mode.
    private func turnLive(_ shop: Shop) async throws {
        let tables = [
            "customers", "products", "prices", "payment_methods", "subscriptions", "invoices", "payments",
            "payment_attempts", "jobs", "sandbox_charges", "sandbox_tokens", "postings", "events", "number_series",
        ]
        try await shop.context.database.write { db in
            for table in tables { try db.execute("UPDATE \(SQL(stringLiteral: table)) SET livemode = 1") }
        }
    }

    @Test(arguments: Engine.available)
    func `a live card that the sandbox keeps from before pays nothing more`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await turnLive(shop)
        #expect(try await shop.verify().map(\.invariant) == ["money_came_through_an_account"])

        try await shop.travel(to: "2026-03-02")

        let invoices = try await shop.invoices.of(ana.id, in: live).elements
        #expect(invoices.map(\.status) == [.open, .paid])
        #expect(try await count("sandbox_charges", in: shop, live) == 1)
        #expect(try await shop.verify().map(\.invariant) == ["money_came_through_an_account"])
    }

    @Test(arguments: Engine.available)
    func `an answer that was lost in live mode is never paid, whatever the sandbox's books say`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        #expect(attempt.state == .unknown)
        try await turnLive(shop)

        let settled = try await shop.payments.resolve(attempt.id, of: ana.id, in: live)

        #expect(settled.state == .failed)
        #expect(settled.declineCode == "testmode_decline")
        #expect(try await shop.invoices.find(invoice.id, in: live).status == .open)
    }

    /// The domain's own guard, with an adapter that has none.
    @Test(arguments: Engine.available)
    func `the word of a processor that does not serve the mode pays nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        try await turnLive(shop)
        let context = shop.context

        let settled = try await context.write { tx in
            try tx.settle(
                attempt.id, as: .succeeded(attempt.money, .charge("ch_1")), in: live, at: tx.clock.now())
        }

        #expect(settled.state == .failed)
        #expect(settled.declineCode == "testmode_decline")
        #expect(try await shop.invoices.find(invoice.id, in: live).amountPaid.amount == 0)
    }
}
