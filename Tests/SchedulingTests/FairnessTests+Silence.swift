import Billing
import Core
import SandboxProcessor
import Scheduling
import Storage
import Synchronization
import TestSupport
import Testing

extension `Very many and very few` {
    /// Does not answer charges that begin while it is told to be silent.
    final class SilentProcessor: Sendable {
        let gate = Gate()
        private let isSilent = Mutex(false)

        var faults: SandboxFaults {
            SandboxFaults { [self] call in
                guard case .charge = call, isSilent.withLock({ $0 }) else { return nil }
                return .slow(.seconds(1))
            }
        }

        func fallSilent() { isSilent.withLock { $0 = true } }
        func speak() { isSilent.withLock { $0 = false } }
    }

    @Test(arguments: Engine.available)
    func `C8 while the processor says nothing to one account, another's charge goes through`(engine: Engine)
        async throws
    {
        let processor = SilentProcessor()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: processor.faults,
            pause: { _ in await processor.gate.pass() })
        try await Resident(shop: shop, scope: shop.scope).subscribe("Ana")
        try await shop.context.database.write { try $0.multiplySubscription(of: shop.scope, by: 40) }
        try await shop.scheduler.runUntilIdle()
        // A day later, so that it falls due while all the others hang.
        shop.time.advance(.hours(24))
        let few = try await neighbor(of: shop)
        try await few.subscribe("Vecina")
        try await shop.scheduler.runUntilIdle()
        let scheduler = Scheduler(
            shop.context, mailer: { _, _ in }, logger: .quiet, pace: Pace(charges: 4),
            nap: { try? await Task.sleep(for: .milliseconds(20)) })

        processor.fallSilent()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-03-01")))
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await processor.gate.arrivals == 4 })
        processor.speak()
        shop.time.advance(.hours(24))

        // The others never return: without a slot of its own it would wait for ever, whatever the limit here.
        #expect(
            try await eventually(within: .seconds(60)) {
                try await shop.invoices.list(in: few.scope).elements.count { $0.status == .paid } == 2
            })
        #expect(await processor.gate.arrivals == 4)
        await processor.gate.open()
        _ = try await running.value
    }
}
