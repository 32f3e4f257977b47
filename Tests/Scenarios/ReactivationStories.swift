import Billing
import Core
import Storage
import TestSupport
import Testing

/// Coming back to what has ended (U8).
@Suite struct `Stories of coming back` {
    @Test(arguments: Engine.available)
    func `U8 who comes back in May pays from May on, once, and what has ended stays ended`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)

        try await shop.travel(to: "2026-05-10", at: "12:00")
        let (new, attempt) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)
        let (same, second) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-06-11")

        #expect(attempt?.state == .succeeded)
        #expect(same.id == new.id)
        #expect(second == nil)
        #expect(try await shop.status(of: old) == .canceled)
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-31  000001  2026-01-31 to 2026-02-28  9990  paid
                2026-05-10  000002  2026-05-10 to 2026-06-10  9990  paid
                2026-06-10  000003  2026-06-10 to 2026-07-10  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S44 who comes back is billed to whom it was made out before, from the first invoice on`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        let firm = CustomerDetails(name: "Rojas SpA", purchaseOrder: "OC 17")
        try await shop.subscriptions.makeOut(old.id, to: firm, of: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.cancel(old.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)

        try await shop.travel(to: "2026-05-10", at: "12:00")
        let (new, _) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)

        #expect(new.billingDetails?.name == "Rojas SpA")
        let billed = try await shop.lastInvoice(of: ana)
        #expect(billed.subscription == new.id && billed.billedTo.name == "Rojas SpA")
        #expect(billed.billedTo.purchaseOrder == "OC 17")
        #expect(try await shop.verify() == [])
    }
}
