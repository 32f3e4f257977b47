import Billing
import Core
import SandboxProcessor
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `Calls that never arrive` {
    /// Calls are lost while it is down.
    final class Line: Sendable {
        private let isDown = Atomic<Bool>(false)

        var faults: SandboxFaults {
            SandboxFaults { [self] call in
                if case .charge = call, isDown.load(ordering: .relaxed) { .lostBefore } else { nil }
            }
        }

        func cut(_ down: Bool = true) { isDown.store(down, ordering: .relaxed) }
    }

    @Test(arguments: Engine.available)
    func `P2 an attempt whose call was never made is ended quietly, and another is made at once`(engine: Engine)
        async throws
    {
        let line = Line()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: line.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        line.cut()
        try await shop.travel(to: "2026-02-27")
        shop.time.advance(.hours(24))
        _ = try await shop.scheduler.runDue()
        line.cut(false)
        shop.time.advance(.minutes(2))
        try await shop.scheduler.runUntilIdle()

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(invoice.status == .paid)
        #expect(invoice.attemptCount == 1)
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        #expect(attempts.map(\.state) == [.failed, .succeeded])
        #expect(attempts.map(\.declineCode) == ["never_sent", nil])
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await letters(in: shop, "payment_failed") == 0)
        #expect(!(try await shop.timeline()).contains("invoice.payment_failed"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `A4, P3 a page that is only looked at asks the processor, and begins nothing`(engine: Engine) async throws {
        let line = Line()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: line.faults)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        line.cut()
        try await shop.travel(to: "2026-02-27")
        shop.time.advance(.hours(24))
        _ = try await shop.scheduler.runDue()
        line.cut(false)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)

        for _ in 1...3 {
            #expect(try await shop.payments.ask(about: attempt.id, of: ana.id, in: shop.scope) == attempt)
        }

        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope) == [attempt])
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .open)
        shop.time.advance(.minutes(2))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.payments.ask(about: attempt.id, of: ana.id, in: shop.scope).state == .failed)
    }
}
