import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of unknown outcomes` {
    @Test(arguments: Engine.available)
    func `P5 a server that dies with its answer unheard asks first when it is back`(engine: Engine) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.fallsSilent()
        try await shop.travel(to: "2026-02-15", at: "10:00")
        weather.clears()
        try shop.sleep(until: "2026-03-20")
        let dry = try await Reconciler(shop.context).run(dryRun: true)
        let findings = try await Reconciler(shop.context).run(dryRun: false)
        try await shop.wake()

        #expect(dry.map(\.settled) == [nil])
        #expect(findings.map(\.settled) == [.succeeded])
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                2026-03-20  9990  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P4 an answer that takes more than a minute is asked for by another worker, and counts once`(
        engine: Engine
    ) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.slowsOneCharge(by: .seconds(65)) { span in
            shop.time.advance(span)
            try? await shop.wake()
        }
        try await shop.travel(to: "2026-02-20")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                """)
        #expect(try await shop.mail().split(separator: "\n").count { $0.contains("payment_succeeded") } == 2)
        #expect(try await shop.sum(of: .cash) == 2 * 9_990)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P1, P2 two servers that wake at the same moment charge each missed period once`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await subscribed(engine)

        try shop.sleep(until: "2026-04-20")
        async let one: Void = shop.wake()
        async let other: Void = shop.wake()
        _ = try await (one, other)
        try await shop.wake()

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                2026-04-20  000002  2026-02-15 to 2026-03-15  9990  paid
                2026-04-20  000003  2026-03-15 to 2026-04-15  9990  paid
                2026-04-20  000004  2026-04-15 to 2026-05-15  9990  paid
                """)
        #expect(try await shop.processorBooks().split(separator: "\n").count == 4)
        #expect(try await shop.verify() == [])
    }
}
