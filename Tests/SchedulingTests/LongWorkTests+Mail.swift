import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Long work and short work` {
    @Test(arguments: Engine.available)
    func `D4 a mail server that says nothing keeps no renewal and no errand waiting`(engine: Engine) async throws {
        let revoked = Count()
        let shop = try await Shop.open(
            on: "2026-01-15", storing: engine,
            faults: SandboxFaults { call in
                if call == .revoke { revoked.value.add(1, ordering: .relaxed) }
                return nil
            })
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.scheduler.runUntilIdle()
        let gate = Gate()
        let naps = Naps()
        for _ in 0..<40 { _ = try await letter(to: ana, shop) }
        let scheduler = scheduler(shop, naps) { [context = shop.context] id, scope in
            await gate.pass()
            try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
        }
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await gate.arrivals >= 3 })

        shop.time.move(to: subscription.period.end)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.context.write { tx in
            try tx.jobs.schedule(.revocation, other.id.rawValue, in: shop.scope, at: shop.time.now)
        }

        try await end(naps)
        #expect(try await eventually { revoked.value.load(ordering: .relaxed) == 1 })
        #expect(
            try await eventually {
                try await shop.invoices.of(ana.id, in: shop.scope).elements.count { $0.status == .paid } == 2
            })
        #expect(
            try await eventually {
                try await end(naps)
                return try await !isOnTheList(other.id.rawValue, .revocation, shop)
            })
        await gate.open()
        _ = try await running.value
    }
}
