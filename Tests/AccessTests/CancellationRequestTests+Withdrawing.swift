import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `A request without an account` {
    @Test(arguments: Engine.available)
    func `to withdraw in its days ends at once, and what was paid waits to be given back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-01-25")

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.state == .waitingForMerchant && request.dueBack == Money(9_990, .clp))
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .canceled)
        #expect(try await requests(shop).list(in: shop.scope, state: .waitingForMerchant).elements == [request])
        let closed = try await requests(shop).close(request.id, in: shop.scope)
        #expect(closed.state == .done && closed.endedAt != nil)
        #expect(try await requests(shop).close(request.id, in: shop.scope) == closed)
        try await shop.travel(to: "2026-03-20")
        #expect(try await shop.invoices.list(in: shop.scope).elements.count == 1)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `to withdraw gives back nothing twice`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(subscription.latestInvoice)
        let attempts = try await shop.payments.attempts(of: invoice, in: shop.scope)
        let payment = try #require(attempts.last).payment
        _ = try await Refunds(shop.context).create(of: payment, amount: Money(4_000, .clp), in: shop.scope)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.dueBack == Money(5_990, .clp))
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `to withdraw too late is a cancellation, and the merchant decides about the money`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-26")))

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.state == .waitingForMerchant && request.dueBack == nil && request.answerBy != nil)
        let after = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(after.status == .active && !after.renews)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `that nobody has proven is not closed, and what it must have is asked for`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let request = try await ask(.cancel, "ana@example.com", shop)
        await #expect(throws: BillingError.self) { try await requests(shop).close(request.id, in: shop.scope) }

        let empty = CancellationDraft(.cancel, name: " ", email: "no", what: "4242 4242 4242 4242")
        #expect(empty.problems.map(\.parameter) == ["name", "email", "what"])
        #expect(empty.problems.map(\.code) == ["parameter_missing", "email_invalid", "card_number"])
        await #expect(throws: BillingError.self) { try await ask(.cancel, "ana", shop) }
    }
}
