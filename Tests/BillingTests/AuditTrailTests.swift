import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// K4: who did what, each entry with the hash of the one before.
@Suite struct `The audit trail` {
    private static let ana = AuditActor.person("usr_1", name: "Ana Díaz")

    /// Three entries of a shop, and one of another merchant in the same database.
    private func shop(_ engine: Engine) async throws -> (shop: Shop, trail: AuditTrail, other: Merchant) {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        let trail = AuditTrail(shop.context)
        try await trail.note(.portalSwitchedOff, about: nil, by: Self.ana, of: shop.merchant.id)
        shop.time.move(to: shop.time.now + .minutes(5))
        try await trail.note(
            .settingsChanged, about: "cus_7", details: ["name": "100% Díaz", "before": "Sur"],
            by: .program(key: "key_9"), of: shop.merchant.id)
        try await trail.note(.portalSwitchedOn, about: nil, by: .command, of: shop.merchant.id)
        try await trail.note(.portalSwitchedOff, about: nil, by: .system, of: other.id)
        return (shop, trail, other)
    }

    private func broken(_ shop: Shop) async throws -> [String] {
        try await shop.verify().filter { $0.invariant == "audit_trail_is_whole" }.map(\.subject)
    }

    @Test(arguments: Engine.available)
    func `K4 numbers what was done at each merchant, and says who, when and about what`(engine: Engine) async throws {
        let (shop, trail, other) = try await shop(engine)

        let entries = try await trail.list(of: shop.merchant.id)
        #expect(entries.map(\.number) == [3, 2, 1])
        #expect(entries.map(\.action) == ["portal.switched_on", "settings.changed", "portal.switched_off"])
        #expect(entries.map(\.actor) == [.command, .program(key: "key_9"), Self.ana])
        #expect(entries[1].subject == "cus_7" && entries[1].details == ["name": "100% Díaz", "before": "Sur"])
        #expect(entries[1].at - entries[2].at == .minutes(5))
        #expect(entries[2].previousHash.isEmpty && entries[2].hash.count == 64)
        #expect(entries[1].previousHash == entries[2].hash && entries[0].previousHash == entries[1].hash)
        #expect(try await trail.list(of: other.id).map(\.number) == [1])
        #expect(try await trail.verify(of: shop.merchant.id) == .whole(entries: 3))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `K4 is searched in small and capital letters, and in pages`(engine: Engine) async throws {
        let (shop, trail, _) = try await shop(engine)
        func numbers(_ text: String) async throws -> [Int64] {
            try await trail.list(of: shop.merchant.id, matching: text).map(\.number)
        }

        #expect(try await numbers("DÍAZ") == [2, 1])
        #expect(try await numbers("switched_on") == [3])
        #expect(try await numbers("key_9") == [2])
        #expect(try await numbers("100%") == [2])
        #expect(try await numbers("1_0%") == [])
        #expect(try await numbers("") == [3, 2, 1])
        #expect(try await trail.list(of: shop.merchant.id, before: 3, limit: 1).map(\.number) == [2])
    }

    @Test(
        arguments: Engine.available,
        [
            ("UPDATE audit_entries SET details = '{}' WHERE number = 2", "entry 2"),
            ("UPDATE audit_entries SET details = 'x' WHERE number = 2", "entry 2"),
            ("UPDATE audit_entries SET actor_name = 'Beto' WHERE number = 1 AND actor_kind = 'person'", "entry 1"),
            ("UPDATE audit_entries SET created_at = created_at + 1 WHERE number = 3", "entry 3"),
            ("UPDATE audit_entries SET hash = previous_hash WHERE number = 2", "entry 2"),
            ("DELETE FROM audit_entries WHERE number = 2", "entry 2"),
            ("DELETE FROM audit_entries WHERE number = 3", "entry 3"),
            ("DELETE FROM audit_heads WHERE number = 3", "entry 4"),
            (
                """
                INSERT INTO audit_entries
                    (merchant_id, number, created_at, actor_kind, action, details, previous_hash, hash, search_text)
                SELECT merchant_id, 4, created_at, 'system', action, details, hash, hash, '' FROM audit_entries
                WHERE number = 3
                """, "entry 4"
            ),
        ])
    func `K4 verify finds what was changed, taken away or slipped in, and where`(
        engine: Engine, tampering: (change: String, found: String)
    ) async throws {
        let (shop, trail, _) = try await shop(engine)
        #expect(try await broken(shop) == [])

        try await shop.context.database.write { try $0.execute(SQL(stringLiteral: tampering.change)) }

        #expect(try await broken(shop) == [tampering.found])
        let number = try #require(Int64(tampering.found.dropFirst("entry ".count)))
        #expect(try await trail.verify(of: shop.merchant.id) == .broken(at: number))
    }

    @Test(arguments: Engine.available)
    func `K4 has no gap where many write at once`(engine: Engine) async throws {
        let (shop, trail, _) = try await shop(engine)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<20 {
                tasks.addTask {
                    guard index.isMultiple(of: 2) else {
                        return try await trail.note(
                            .settingsChanged, about: "\(index)", by: .system, of: shop.merchant.id)
                    }
                    // One that is serializable, with something else in it.
                    try await shop.context.write { tx in
                        _ = try tx.merchants.find(shop.merchant.id)
                        try tx.audit(
                            .settingsChanged, about: "\(index)", details: [:], by: .system, of: shop.merchant.id,
                            at: tx.clock.now())
                    }
                }
            }
            try await tasks.waitForAll()
        }

        #expect(try await trail.verify(of: shop.merchant.id) == .whole(entries: 23))
        let subjects = try await trail.list(of: shop.merchant.id).compactMap(\.subject)
        #expect(Set(subjects) == Set((0..<20).map { "\($0)" } + ["cus_7"]))
    }

    @Test(arguments: Engine.available)
    func `K4 has nothing of what did not happen, and gives its number to the next`(engine: Engine) async throws {
        let (shop, trail, _) = try await shop(engine)
        struct Refused: Error {}

        await #expect(throws: Refused.self) {
            try await shop.context.write { tx in
                try tx.audit(
                    .portalSwitchedOff, about: nil, details: [:], by: .system, of: shop.merchant.id,
                    at: tx.clock.now())
                throw Refused()
            }
        }
        try await trail.note(.slugChanged, about: nil, by: .system, of: shop.merchant.id)

        #expect(try await trail.list(of: shop.merchant.id, limit: 1).map(\.number) == [4])
        #expect(try await trail.verify(of: shop.merchant.id) == .whole(entries: 4))
    }
}
