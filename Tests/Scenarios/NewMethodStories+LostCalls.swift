import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a method that is new` {
    @Test(arguments: Engine.available)
    func `S66, S69 the default that is inherited when the refused one is deleted is tried at once`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await pastDue(engine)
        let refused = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        #expect(try await shop.methods.waiting(for: refused).map(\.amountRemaining.amount) == [9_990])
        let detached = try await shop.methods.detach(refused.id, of: ana.id, in: shop.scope)

        #expect(detached.attempts.map(\.state) == [.succeeded])
        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69, P2 a try at once is written down with the change: when its call is lost it is made again`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let (shop, ana, subscription) = try await pastDue(engine, weather: weather)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        weather.spoilsOneCharge(with: .lostBefore)

        let tried = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        #expect(tried.map(\.state) == [.unknown])
        let again = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        #expect(again == [])
        shop.time.advance(.minutes(5))
        try await shop.scheduler.runUntilIdle()

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed never_sent  4242
                2026-01-22  9990  succeeded  4242
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69, P2 when the star has moved on before a lost call is made again, the new one is charged`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let (shop, ana, _) = try await pastDue(engine, weather: weather)
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let third = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        weather.spoilsOneCharge(with: .lostBefore)
        _ = try await shop.methods.makeDefault(second.id, of: ana.id, in: shop.scope, everywhere: true)
        _ = try await shop.methods.makeDefault(third.id, of: ana.id, in: shop.scope, everywhere: true)
        shop.time.advance(.minutes(5))
        try await shop.scheduler.runUntilIdle()

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed never_sent  4444
                2026-01-22  9990  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }
}
