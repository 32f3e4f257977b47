import Billing
import Core
import Storage
import TestSupport
import Testing

/// What is deleted for good leaves its place behind.
extension `Stories of paging` {
    @Test(arguments: Engine.available)
    func `so does who deletes each item that waits, and a deleted item is nobody else's place in a list`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let items = InvoiceItems(shop.context)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        for number in 1...7 {
            _ = try await items.create(
                for: ana.id, in: shop.scope, amount: Money(100, .clp), description: "Locker \(number)")
        }
        let last = try await items.list(in: shop.scope).elements[6]

        let deleted = try await walk(\InvoiceItem.id.rawValue) {
            try await items.list(in: shop.scope, customer: ana.id, pending: true, $0)
        } each: {
            try await items.delete($0.id, in: shop.scope)
        }

        #expect(deleted == 7)
        #expect(try await items.list(in: shop.scope).elements.isEmpty)
        let behind = PageRequest(cursor: .after(last.id.rawValue))
        #expect(try await items.list(in: shop.scope, behind).elements.isEmpty)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        for (scope, customer) in [(shop.scope, beto.id), (live, nil)] as [(Scope, Customer.ID?)] {
            let unknown = await #expect(throws: BillingError.self) {
                _ = try await items.list(in: scope, customer: customer, behind)
            }
            #expect(unknown?.code == "resource_missing")
        }
        // For a day: no list is read for longer.
        #expect(try await items.prune() == 0)
        try await shop.travel(to: "2026-01-17")
        #expect(try await items.prune() == 7)
        let forgotten = await #expect(throws: BillingError.self) { _ = try await items.list(in: shop.scope, behind) }
        #expect(forgotten?.code == "resource_missing")
    }
}
