import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Invoices and payments` {
    @Test(arguments: Engine.available)
    func `M8 numbers follow each other without gaps, also when many are issued at once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let price = try await shop.price(1_000)
        let ana = try await shop.customer("Ana")

        try await withThrowingTaskGroup { group in
            for _ in 0..<12 {
                group.addTask {
                    _ = try await shop.subscriptions.create(
                        SubscriptionOrder(items: [.init(price: price.id)]), for: ana.id, in: shop.scope)
                }
            }
            try await group.waitForAll()
        }

        let numbers = try await shop.invoices.of(ana.id, in: shop.scope, PageRequest(limit: 50)).elements
            .compactMap(\.number).sorted()
        #expect(numbers.first == "TIENDA-000001")
        #expect(numbers.last == "TIENDA-000012")
        #expect(Set(numbers).count == 12)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `C1, C2 an invoice of another customer, merchant or mode does not exist`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let live = Scope(merchant: shop.merchant.id, mode: .live)

        for attempt in [
            { try await shop.invoices.find(invoice.id, of: beto.id, in: shop.scope) },
            { try await shop.invoices.find(invoice.id, in: live) },
            { try await shop.invoices.find(invoice.id, in: Scope(merchant: .init("acct_other"), mode: .test)) },
            { try await shop.invoices.find(.init("in_nothing"), in: shop.scope) },
            { try await shop.invoices.find(.init("' OR 1=1 --"), in: shop.scope) },
        ] {
            let error = await #expect(throws: BillingError.self) { _ = try await attempt() }
            #expect(error?.kind == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func `an invoice that is given up says when`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let open = try await shop.lastInvoice(of: ana)
        shop.time.advance(.hours(2))

        _ = try await shop.invoices.markUncollectible(open.id, in: shop.scope)

        let given = try await shop.lastInvoice(of: ana)
        #expect(open.markedUncollectibleAt == nil)
        #expect(given.markedUncollectibleAt == shop.time.now)
        #expect(given.voidedAt == nil && given.paidAt == nil)
        #expect(try await shop.verify() == [])
    }
}
