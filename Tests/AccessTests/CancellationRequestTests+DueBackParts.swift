import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// Of what is due back it is said what no refund can give: what the merchant is told adds up.
extension `A request without an account` {
    @Test(arguments: Engine.available)
    func `to withdraw after months became a year says what the months' charge paid of it, and no balance`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-04-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let first = try #require(subscription.latestInvoice)
        try await shop.travel(to: "2026-04-18", at: "10:00")
        let year = try await shop.price(100_000, every: .yearly)
        _ = try await shop.subscriptions.change(
            subscription.id,
            to: SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: year.id)], proration: .alwaysInvoice),
            in: shop.scope)
        let second = try await shop.lastInvoice(of: ana)
        let charged = second.amountPaid.amount
        let credit = 100_000 - charged
        #expect(credit == 9_000 && second.id != first)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        #expect(try await dueBack(request, shop) == due(110_000 - credit, fromChanges: credit))

        // All that no change brought goes back by the charges.
        for (invoice, left) in [(first, 10_000 - credit), (second.id, charged)] {
            let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
            let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
            #expect(refund.money == Money(left, .clp))
        }
        #expect(try await dueBack(request, shop) == due(credit, fromChanges: credit))
        _ = try await CreditNotes(shop.context).create(
            of: second.id, amount: Money(credit, .clp), settlement: .init(outOfBand: Money(credit, .clp)),
            in: shop.scope)
        #expect(try await dueBack(request, shop) == due(0))
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `to withdraw counts a refund without an answer as gone back, and none of it as paid with the balance`(
        engine: Engine
    ) async throws {
        let silence = SandboxFaults { if case .refund = $0 { .lostBefore } else { nil } }
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: silence)
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana"), in: shop.scope, balance: Money(-3_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let invoice = try #require(try await shop.subscribe(ana, to: 10_000).latestInvoice)
        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))

        let refund = try await Refunds(shop.context).create(
            of: payment.id, amount: Money(4_000, .clp), in: shop.scope)

        #expect(refund.state == .pending)
        #expect(try await dueBack(request, shop) == due(6_000, fromBalance: 3_000))
    }
}
