import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

@Suite struct `Long work and short work` {
    func scheduler(_ shop: Shop, _ naps: Naps, mailer: @escaping Scheduler.Mailer) -> Scheduler {
        Scheduler(shop.context, mailer: mailer, logger: .quiet, nap: { await naps.nap() })
    }

    /// Ends the nap that is under way, once one is.
    func end(_ naps: Naps) async throws {
        try #require(try await eventually { await naps.isUnderWay })
        await naps.end()
    }

    func letter(to customer: Customer, _ shop: Shop) async throws -> CustomerNotification.ID {
        try await shop.context.write { tx in
            try tx.notify(.methodAdded, customer.id, about: nil, in: shop.scope, at: shop.time.now)
        }
    }

    func isOnTheList(_ subject: String, _ kind: Job.Kind, _ shop: Shop) async throws -> Bool {
        try await shop.context.database.read { db in
            try db.first("SELECT 1 FROM jobs WHERE kind = \(kind) AND subject_id = \(subject)") != nil
        }
    }

    /// The scheduler looks again after a nap, however long the machine takes for everything else: what is done at its next
    /// look is done within two of its rests, and the server's is a second (`Rests of the scheduler`).
    @Test(arguments: Engine.available)
    func `D4 while one errand never ends, another that falls due is done at the next look`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.scheduler.runUntilIdle()
        let gate = Gate()
        let naps = Naps()
        let endless = try await letter(to: ana, shop)
        let scheduler = scheduler(shop, naps) { [context = shop.context] id, scope in
            if id == endless { await gate.pass() }
            try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
        }
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await gate.arrivals == 1 })

        let other = try await letter(to: ana, shop)

        try await end(naps)
        #expect(
            try await eventually {
                try await CustomerNotifications(shop.context).find(other, in: shop.scope).state == .sent
            })
        // It goes off the list, though it has no company there.
        #expect(
            try await eventually {
                try await end(naps)
                return try await !isOnTheList(other.rawValue, .notification, shop)
            })
        #expect(await gate.arrivals == 1)
        await gate.open()
        _ = try await running.value
        #expect(try await CustomerNotifications(shop.context).find(endless, in: shop.scope).state == .sent)
    }
}

/// A scheduler's naps, which end when the test says so.
actor Naps {
    var begun = 0
    var ended = 0

    var isUnderWay: Bool { begun > ended }

    func nap() async {
        begun += 1
        let number = begun
        while ended < number, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
    }

    func end() { ended = begun }
}

final class Count: Sendable {
    let value = Atomic<Int>(0)
}
