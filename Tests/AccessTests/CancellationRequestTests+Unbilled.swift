import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// A withdrawal in its days asks for nothing that waited for the next invoice.
extension `A request without an account` {
    @Test(arguments: Engine.available)
    func `to withdraw bills nothing that waited, keeps credit, and says what is not billed`(engine: Engine) async throws
    {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let charge = try await waiting(3_000, for: subscription, of: ana, shop)
        let credit = try await waiting(-500, for: subscription, of: ana, shop)
        let common = try await waiting(700, for: nil, of: ana, shop)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        try await shop.travel(to: "2026-03-01")

        #expect(request.state == .waitingForMerchant && request.dueBack == Money(9_990, .clp))
        #expect(request.unbilled == Money(3_000, .clp))
        #expect(try await requests(shop).find(request.id, in: shop.scope) == request)
        #expect(try await shop.invoices.list(in: shop.scope).elements.map(\.status) == [.paid])
        let pending = try await shop.items.list(in: shop.scope, customer: ana.id, pending: true).elements
        #expect(Set(pending.map(\.id)) == [credit.id, common.id] && pending.allSatisfy { $0.subscription == nil })
        await #expect(throws: BillingError.self) { try await shop.items.find(charge.id, in: shop.scope) }
        let events = try await Events(shop.context).list(in: shop.scope).elements
        #expect(events.filter { $0.kind == .invoiceItemDeleted }.count == 1)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `to withdraw after a change of plan gives back what was paid, and bills no difference`(
        engine: Engine
    ) async throws {
        for other: Int64 in [30_000, 3_000] {
            let shop = try await Shop.open(on: "2026-01-15", storing: engine)
            let ana = try await shop.customer("Ana")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            try await shop.travel(to: "2026-01-20")
            let change = SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: try await shop.price(other).id)],
                proration: .createProrations)
            _ = try await shop.subscriptions.change(subscription.id, to: change, in: shop.scope)
            let waiting = try await shop.items.list(in: shop.scope, customer: ana.id, pending: true).elements
            #expect(!waiting.isEmpty)

            let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

            #expect(request.dueBack == Money(9_990, .clp) && (request.unbilled != nil) == (other > 9_990))
            #expect(try await shop.items.list(in: shop.scope, customer: ana.id, pending: true).elements.isEmpty)
            #expect(try await shop.invoices.list(in: shop.scope).elements.map(\.status) == [.paid])
            #expect(try await shop.verify().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `to withdraw before anything was paid tells the merchant what is not billed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 20)
        _ = try await waiting(3_000, for: subscription, of: ana, shop)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.state == .waitingForMerchant && request.dueBack == nil)
        #expect(request.unbilled == Money(3_000, .clp))
        #expect(try await requests(shop).waitingLetters(of: request.id, in: shop.scope).tellsMerchant)
        #expect(try await shop.verify().isEmpty)
    }

    private func waiting(
        _ amount: Int64, for subscription: Subscription?, of customer: Customer, _ shop: Shop
    ) async throws -> InvoiceItem {
        try await shop.items.create(
            for: customer.id, in: shop.scope, amount: Money(amount, .clp), description: "Mochila",
            subscription: subscription?.id)
    }
}
