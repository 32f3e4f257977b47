import Billing
import Core
import Storage
import TestSupport
import Testing

/// Where an acquirer cannot give up a charge.
extension `What a processor cannot do` {
    @Test(arguments: Engine.available)
    func `P1 a call that was lost goes again under the same key where nothing can be given up`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults,
            altering: { LimitedProcessor($0, without: .cancel) })
        let ana = try await shop.customer("Ana")
        weather.spoilsOneCharge(with: .lostBefore)
        _ = try await shop.subscribe(ana, to: 9_990)
        let lost = try await shop.onlyAttempt(of: ana)
        #expect(lost.state == .unknown)

        shop.time.advance(.hours(1))
        try await shop.scheduler.runUntilIdle()

        let found = try await shop.onlyAttempt(of: ana)
        #expect(found.id == lost.id)
        #expect(found.state == .succeeded)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 what cannot be given up is looked after, also when nobody answers for days`(engine: Engine) async throws {
        let weather = Weather()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults,
            altering: { LimitedProcessor($0, without: .cancel) })
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.fallsSilent()
        for _ in 1...4 {
            shop.time.advance(.hours(24))
            try await shop.scheduler.runUntilIdle()
        }

        #expect(try await shop.onlyAttempt(of: ana).state == .requiresAction)
        #expect(try await shop.verify() == [])
    }
}
