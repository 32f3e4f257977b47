import Billing
import Core
import Storage
import TestSupport
import Testing

/// Where a period begins: T1, T2, T3.
@Suite struct `Stories of boundaries` {
    @Test(arguments: Engine.available, [("2026", "28"), ("2028", "29")])
    func `T1 31 January, 28 or 29 February, 31 March, 30 April`(
        engine: Engine, year: (String, february: String)
    ) async throws {
        let shop = try await Shop.open(on: "\(year.0)-01-31", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "\(year.0)-04-30")

        #expect(
            try await shop.calendar(of: ana) == """
                \(year.0)-01-31  9990  paid  1
                \(year.0)-02-\(year.february)  9990  paid  1
                \(year.0)-03-31  9990  paid  1
                \(year.0)-04-30  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T1 each year from a 29 February`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2024-02-29", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 99_000, every: .yearly)
        try await shop.travel(to: "2028-03-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2024-02-29  99000  paid  1
                2025-02-28  99000  paid  1
                2026-02-28  99000  paid  1
                2027-02-28  99000  paid  1
                2028-02-29  99000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
