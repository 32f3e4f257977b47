import Billing
import Core
import Storage
import TestSupport
import Testing

/// K4: what was written once is noticed when it changes.
@Suite struct `Digests of closed ranges` {
    /// Ana pays each month, and Beto lives on a test clock, years ahead.
    private func shop(_ engine: Engine, until day: String = "2026-04-20") async throws -> Shop {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let clock = try await shop.clock(at: "2026-01-10", "10:00")
        _ = try await shop.subscribe(try await shop.customer("Beto", on: clock), to: 9_990)
        try await shop.travel(to: day)
        return shop
    }

    private func broken(_ shop: Shop) async throws -> [String] {
        try await shop.verify().filter { $0.invariant == "closed_ranges_are_as_they_were" }.map(\.subject)
    }

    @Test(arguments: Engine.available)
    func `are made once of what is old enough, and hold while time goes on`(engine: Engine) async throws {
        let shop = try await shop(engine)

        let first = try await Digests(shop.context).close()
        let again = try await Digests(shop.context).close()
        try await shop.travel(to: "2026-06-20")
        let clock = try #require(try await TestClocks(shop.context).list(in: shop.scope).elements.first)
        // What a clock does is dated as it says: far before, here.
        try await shop.advance(clock, to: "2026-03-12", "10:00")
        let later = try await Digests(shop.context).close()

        #expect([first, again, later] == [2, 0, 2])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `leave the last three days alone`(engine: Engine) async throws {
        let shop = try await shop(engine, until: "2026-01-17")

        #expect(try await Digests(shop.context).close() == 0)
    }

    /// Her first event: those of a test clock are older, and in no range.
    private static let anas = """
        (SELECT MIN(e.id) FROM events e JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
        WHERE c.test_clock_id IS NULL)
        """

    @Test(
        arguments: Engine.available,
        [
            "UPDATE events SET snapshot = snapshot || ' ' WHERE id = \(anas)",
            "UPDATE events SET created_at = created_at + 1 WHERE id = \(anas)",
            "DELETE FROM events WHERE id = \(anas)",
            """
            INSERT INTO events (merchant_id, id, livemode, kind, subject_id, snapshot, created_at)
            SELECT merchant_id, id || '0', livemode, kind, subject_id, snapshot, created_at FROM events
            WHERE id = (SELECT MIN(id) FROM events)
            """,
            "UPDATE digests SET row_count = row_count + 1 WHERE source = 'events'",
            "UPDATE digests SET digest = digest || '0' WHERE source = 'events'",
        ])
    func `notice what was changed, taken away or slipped in`(engine: Engine, change: String) async throws {
        let shop = try await shop(engine)
        try await Digests(shop.context).close()
        #expect(try await broken(shop) == [])

        try await shop.context.database.write { try $0.execute(SQL(stringLiteral: change)) }

        let found = try await broken(shop)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("events up to evt_") == true)
    }

    @Test(arguments: Engine.available)
    func `notice a posting that was changed, and blame the range that it is in`(engine: Engine) async throws {
        let shop = try await shop(engine)
        try await Digests(shop.context).close()
        try await shop.travel(to: "2026-06-20")
        try await Digests(shop.context).close()

        try await shop.context.database.write { db in
            _ = try db.execute(
                """
                UPDATE postings SET account = 'revenue'
                WHERE entry_id = (
                    SELECT MIN(p.entry_id) FROM postings p
                    JOIN customers c ON c.merchant_id = p.merchant_id AND c.id = p.customer_id
                    WHERE c.test_clock_id IS NULL)
                """
            )
        }

        let found = try await broken(shop)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("postings up to ent_") == true)
    }
}
