import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `After a restore` {
    @Test(arguments: Engine.available)
    func `P5 nobody is charged before the processor was asked what happened since the backup`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let (invoice, _) = try await shop.chargedUnknown()
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(beto, to: 5_000)
        try await Restoration(shop.context).begin()
        weather.fallsSilent()
        shop.time.advance(.hours(24 * 32))

        _ = try await shop.scheduler.runDue()
        #expect(try await shop.timesCharged() == 2, "the unknown charge and Beto's first")
        weather.clears()
        let restoring = await #expect(throws: BillingError.self) {
            _ = try await shop.methods.attach(.init("pm_card_visa"), to: invoice.customer, in: shop.scope)
        }
        #expect(restoring?.code == "restoring")
        shop.time.advance(.minutes(1))

        let scheduler = shop.scheduler
        while try await scheduler.runDue() > 0 {}

        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        let settled = try await SandboxLedger(database: shop.context.database, clock: shop.time.clock)
            .paidTwice(in: shop.scope)
        #expect(settled == [])
        #expect(try await shop.invoices.of(beto.id, in: shop.scope).elements.map(\.status) == [.paid, .paid])
        #expect(try await shop.verify() == [])
    }
}
