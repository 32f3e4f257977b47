import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of boundaries` {
    @Test(arguments: Engine.available)
    func `T2 midnight of 6 September 2026 does not exist in Santiago, so that period begins at one o'clock`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-08-06T00:00:00.000", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-10-06")

        #expect(
            try await shop.beginnings(of: ana) == """
                2026-08-06 00:00 = 2026-08-06 04:00Z
                2026-09-06 01:00 = 2026-09-06 04:00Z
                2026-10-06 00:00 = 2026-10-06 03:00Z
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T2 half past eleven of 4 April 2026 comes twice in Santiago, and the first one counts`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-04T23:30:00.000", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-05-05")

        #expect(
            try await shop.beginnings(of: ana) == """
                2026-03-04 23:30 = 2026-03-05 02:30Z
                2026-04-04 23:30 = 2026-04-05 02:30Z
                2026-05-04 23:30 = 2026-05-05 03:30Z
                """)
        #expect(try await shop.verify() == [])
    }
}
