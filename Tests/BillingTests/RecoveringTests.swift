import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Recovering` {
    @Test(arguments: Engine.available)
    func `S38 a subscription with an invoice that waits for a method stays past due when another is paid`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let method = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        _ = try await shop.methods.detach(method.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-04-05")
        let open = try await shop.invoices.open(of: ana.id, in: shop.scope)
        #expect(open.count == 2)

        _ = try await shop.invoices.payOutOfBand(open[1].id, in: shop.scope)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .pastDue)
        _ = try await shop.invoices.payOutOfBand(open[0].id, in: shop.scope)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }
}
