import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// The sandbox's cards are good until December 2034.
@Suite struct `Cards that expire` {
    private func notices(_ shop: Shop, _ table: SQL = "notifications", _ kind: String = "card_expiring") async throws
        -> [String]
    {
        let zone = shop.merchant.zone
        return try await shop.context.database.read { db in
            try db.query("SELECT subject_id, created_at FROM \(table) WHERE kind = \(kind) ORDER BY created_at, id").map
            {
                "\(zone.local(at: try $0.instant("created_at")).description.prefix(13)) \(try $0.text("subject_id"))"
            }
        }
    }

    @Test(arguments: Engine.available)
    func `are told of 30 and 7 days before, once each, when they would be charged`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2034-10-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let first = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let spare = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let bank = try await shop.methods.attach(.init("pm_bankDebit"), to: ana.id, in: shop.scope)

        try await shop.travel(to: "2035-02-01")

        #expect(try await notices(shop) == ["2034-12-01T09 \(first.id)", "2034-12-24T09 \(first.id)"])
        // Programs hear of every card.
        let told = try await notices(shop, "events", "payment_method.expiring")
        #expect(told.filter { $0.hasSuffix(spare.id.rawValue) }.count == 2)
        #expect(told.count == 4 && !told.contains { $0.hasSuffix(bank.id.rawValue) })
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `count when a subscription is charged to them, and not once they are gone`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2034-11-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let pinned = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.useMethod(pinned.id, for: subscription.id, of: ana.id, in: shop.scope)
        let first = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await shop.travel(to: "2034-12-05")
        #expect(try await notices(shop).count == 2)
        _ = try await shop.methods.detach(first.id, of: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2035-01-15")

        // The pinned card is the default by now.
        #expect(try await notices(shop).suffix(1) == ["2034-12-24T09 \(pinned.id)"])
        #expect(try await notices(shop).count == 3)
    }

    @Test func `follow the customer's test clock`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let clock = try await shop.clock(at: "2034-11-20", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        let card = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await shop.advance(clock, to: "2034-12-10", "10:00")
        #expect(try await notices(shop) == ["2034-12-01T09 \(card.id)"])
        try await shop.advance(clock, to: "2035-03-10", "10:00")
        #expect(try await notices(shop) == ["2034-12-01T09 \(card.id)", "2034-12-24T09 \(card.id)"])
    }

    @Test(arguments: Engine.available)
    func `that were there before are looked at when the schema is brought up to date`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2034-10-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let statement = try #require(Migrations.notices.statements(engine).last)
        let now = shop.time.clock.now()
        try await shop.context.database.write { db in
            try db.execute("DELETE FROM jobs WHERE kind = 'expiry'")
            try db.execute(statement)
            // The tests' clock does not go back to the beginning of time.
            try db.execute("UPDATE jobs SET run_at = \(now) WHERE kind = 'expiry'")
        }

        try await shop.travel(to: "2035-01-15")

        let card = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        #expect(try await notices(shop) == ["2034-12-01T09 \(card.id)", "2034-12-24T09 \(card.id)"])
    }

    @Test func `after a long night are told of once, and not when it is too late`() async throws {
        let shop = try await Shop.open(on: "2034-10-15", storing: .sqlite)
        _ = try await shop.customer("Ana")
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2034-12-26")))
        while try await shop.scheduler.runDue() > 0 {}
        #expect(try await notices(shop).count == 1)
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2035-01-02")))
        while try await shop.scheduler.runDue() > 0 {}
        #expect(try await notices(shop).count == 1)
    }
}
