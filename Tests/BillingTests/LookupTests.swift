import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// When "never heard of it" is proof, and what a look-up that fails changes.
@Suite struct `Looking up` {
    /// A processor whose calls may be on their way for long, or that cannot be asked by our names.
    private struct Slow: AlteredProcessor {
        let inner: any Processor
        var graceTime = Span.minutes(30)
        var capabilities: ProcessorCapabilities = [.chargeStored, .cancel, .lookupByOurReference]
    }

    @Test(arguments: Engine.available)
    func `P3 that a processor has not heard of a charge is proof only after its grace time`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await lostCharge(on: engine) { Slow(inner: $0) }
        shop.time.advance(.minutes(29))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.onlyAttempt(of: ana).state == .unknown)

        shop.time.advance(.hours(1))
        try await shop.scheduler.runUntilIdle()

        let attempts = try await shop.payments.attempts(of: shop.lastInvoice(of: ana).id, in: shop.scope)
        #expect(attempts.map(\.state) == [.failed, .succeeded])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 of who cannot be asked by our reference it is never proof`(engine: Engine) async throws {
        let (shop, ana) = try await lostCharge(on: engine) { Slow(inner: $0, capabilities: [.chargeStored, .cancel]) }

        shop.time.advance(.hours(12))
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.onlyAttempt(of: ana).state == .unknown)
    }

    @Test(arguments: Engine.available)
    func `P3 a look-up that nobody answers changes nothing, and is made again`(engine: Engine) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        _ = try await shop.subscribe(ana, to: 9_990)
        let before = try await shop.onlyAttempt(of: ana)
        #expect(before.state == .requiresAction)
        weather.fallsSilent()

        shop.time.advance(.hours(2))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.onlyAttempt(of: ana) == before)
        #expect(try await shop.payments.resolve(before.id, of: ana.id, in: shop.scope) == before)

        weather.clears()
        _ = try await shop.sandbox.answer(reference: before.reference ?? "", .approve)
        shop.time.advance(.hours(1))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.onlyAttempt(of: ana).state == .succeeded)
    }

    /// A customer whose first charge was lost on its way, and whose processor answers from now on.
    private func lostCharge(
        on engine: Engine, _ altering: (SandboxProcessor) -> any Processor
    ) async throws -> (Shop, Customer) {
        let weather = Weather()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults, altering: altering)
        let ana = try await shop.customer("Ana")
        weather.spoilsOneCharge(with: .lostBefore)
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana)
    }
}
