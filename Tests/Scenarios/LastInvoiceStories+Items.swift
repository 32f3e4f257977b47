import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of last invoices` {
    @Test(arguments: Engine.available)
    func `items of the whole customer wait for another subscription, and come with the last one of all`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let first = try await shop.subscribe(ana, to: 1_000)
        let second = try await shop.subscribe(ana, to: 2_000)
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Extra")

        _ = try await shop.subscriptions.cancel(first.id, in: shop.scope, effect: .immediately)
        #expect(try await InvoiceItems(shop.context).list(in: shop.scope, pending: true).elements.count == 1)
        _ = try await shop.subscriptions.cancel(second.id, in: shop.scope, effect: .immediately)

        #expect(try await InvoiceItems(shop.context).list(in: shop.scope, pending: true).elements == [])
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 500)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what a program meant for a subscription that never began waits for the customer's next invoice`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let never = try await shop.subscribe(ana, to: 9_990)
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Extra", subscription: never.id)

        try await shop.travel(to: "2026-01-17")
        #expect(try await shop.status(of: never) == .incompleteExpired)
        #expect(try await shop.verify() == [])
        let late = await #expect(throws: BillingError.self) {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Extra", subscription: never.id)
        }
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 1_000)

        #expect(late?.code == "subscription_canceled")
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 1_500)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `D9 a clock that steps back a minute ends nothing before it was billed, and raises no alarm`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let (first, second) = (try await shop.subscribe(ana, to: 12_000), try await shop.subscribe(ana, to: 9_000))
        let dearer = try await shop.price(20_000)
        try await shop.travel(to: "2026-02-15", at: "10:00")
        shop.time.advance(.minutes(-1))

        let (changed, attempt) = try await shop.subscriptions.change(
            first.id, to: .init(items: [.init(item: first.items[0].id, price: dearer.id)], proration: .alwaysInvoice),
            in: shop.scope)
        _ = try await shop.subscriptions.cancel(first.id, in: shop.scope, effect: .immediately)
        _ = try await shop.subscriptions.pause(second.id, in: shop.scope, for: .indefinite, effect: .immediately)
        _ = try await shop.subscriptions.cancel(second.id, in: shop.scope, effect: .immediately)

        #expect(attempt?.money == Money(8_000, .clp))
        #expect(changed.period.start == first.period.end)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_000)
        #expect(try await shop.verify() == [])
    }
}
