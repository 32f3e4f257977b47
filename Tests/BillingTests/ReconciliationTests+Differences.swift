import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Comparing with the processor's list` {
    @Test(arguments: Engine.available)
    func `P5 a charge that we do not know pays its open invoice, and nobody charges it again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (invoice, charge) = try await shop.chargedUnknown()

        let seen = try await Reconciler(shop.context).compare(dryRun: true)
        #expect(seen.map(\.kind) == [.unknownCharge])
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .open, "a dry run writes nothing")
        _ = try await Reconciler(shop.context).compare(dryRun: false)
        #expect(try await Reconciler(shop.context).compare(dryRun: false) == [], "it is found once")
        try await shop.travel(to: "2026-01-20")

        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(found.map(\.attempt) == [charge.attempt])
        #expect(found.map(\.resolution) == [.paidInvoice])
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.timesCharged() == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 money that was taken for an attempt that counts as failed is found, flagged and used`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .lostAfter)
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.countOpenAttemptsAsFailed()
        weather.clears()

        _ = try await Reconciler(shop.context).compare(dryRun: false)
        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.payments.discrepancies(in: shop.scope).map(\.kind) == [.takenAfterFailure])
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.status) == [.paid])
        #expect(try await shop.timesCharged() == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 money that the processor does not have is flagged, and nobody is charged again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        _ = try await shop.subscribe(try await shop.customer("Beto"), to: 5_000)
        try await shop.context.database.write { db in
            try db.execute("DELETE FROM sandbox_charges WHERE amount = 9990")
            try db.execute("UPDATE sandbox_charges SET amount = 5001 WHERE amount = 5000")
        }

        try await shop.travel(to: "2026-01-18")

        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(Set(found.map(\.kind)) == [.notTaken, .otherAmount])
        #expect(found.allSatisfy { $0.resolution == .open })
        #expect(try await shop.timesCharged() == 1)
    }
}
