import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// What a withdrawal leaves to give back is counted when it is asked for.
extension `A request without an account` {
    func dueBack(_ request: CancellationRequest, _ shop: Shop) async throws -> CancellationDueBack? {
        try await shop.context.read { tx in try tx.dueBack(of: [request], in: shop.scope)[request.id] }
    }

    func due(_ amount: Int64, fromBalance: Int64 = 0, fromChanges: Int64 = 0) -> CancellationDueBack {
        CancellationDueBack(
            amount: Money(amount, .clp), fromBalance: Money(fromBalance, .clp), fromChanges: Money(fromChanges, .clp))
    }

    private func dueNow(_ request: CancellationRequest, _ shop: Shop) async throws -> Money? {
        try await dueBack(request, shop)?.amount
    }

    @Test(arguments: Engine.available)
    func `to withdraw says how much of what is due back the balance paid`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana"), in: shop.scope, balance: Money(-3_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let invoice = try #require(try await shop.subscribe(ana, to: 10_000).latestInvoice)
        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
        #expect(try await dueBack(request, shop) == due(10_000, fromBalance: 3_000))

        _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)

        #expect(try await dueBack(request, shop) == due(3_000, fromBalance: 3_000))
        _ = try await CreditNotes(shop.context).create(of: invoice, amount: Money(3_000, .clp), in: shop.scope)
        #expect(try await dueNow(request, shop) == Money.zero(.clp))
    }

    @Test(arguments: Engine.available)
    func `to withdraw leaves less to give back with each refund and credit note, and the request says what it was`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(subscription.latestInvoice)
        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        #expect(try await dueNow(request, shop) == Money(9_990, .clp))

        let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(4_000, .clp), in: shop.scope)
        #expect(try await dueNow(request, shop) == Money(5_990, .clp))
        _ = try await CreditNotes(shop.context).create(of: invoice, amount: Money(5_990, .clp), in: shop.scope)
        #expect(try await dueNow(request, shop) == Money.zero(.clp))
        #expect(try await requests(shop).find(request.id, in: shop.scope).dueBack == Money(9_990, .clp))
    }

    @Test(arguments: Engine.available)
    func `to withdraw too late, or to cancel, leaves nothing to give back by itself`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-26")))
        _ = try await shop.subscribe(ana, to: 4_990)
        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)
        #expect(request.subscriptions.count == 2 && request.dueBack == Money(4_990, .clp))
        #expect(try await dueNow(request, shop) == Money(4_990, .clp))

        let eva = try await shop.customer("Eva")
        _ = try await shop.subscribe(eva, to: 9_990)
        let cancelled = try await confirm(try await ask(.cancel, "eva@example.com", shop), .all, shop)
        #expect(try await dueNow(cancelled, shop) == nil)
    }
}
