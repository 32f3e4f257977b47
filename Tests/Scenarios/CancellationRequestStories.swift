import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Who withdraws in the days of the law owes nothing for what was still to be billed.
@Suite struct `Stories of cancellation requests` {
    @Test(arguments: Engine.available)
    func `a plan that was raised and an extra that waited are not billed once it is withdrawn from`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-01-18")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(19_990).id)],
            proration: .createProrations)
        _ = try await shop.subscriptions.change(subscription.id, to: change, in: shop.scope)
        _ = try await shop.items.create(
            for: ana.id, in: shop.scope, amount: Money(3_000, .clp), description: "Mochila",
            subscription: subscription.id)

        try await shop.travel(to: "2026-01-20")
        let request = try await withdraw("ana@example.com", shop)
        try await shop.travel(to: "2026-04-01")

        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(request.dueBack == Money(9_990, .clp))
        // The extra, and what the dearer plan would have added.
        let unbilled = try #require(request.unbilled)
        #expect(unbilled.amount > 3_000)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])

        let invoice = try #require(subscription.latestInvoice)
        let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        _ = try await CancellationRequests(shop.context).close(request.id, in: shop.scope)
        #expect(try await shop.verify() == [])
    }

    private func withdraw(_ email: String, _ shop: Shop) async throws -> CancellationRequest {
        let requests = CancellationRequests(shop.context)
        let asked = try await requests.ask(
            CancellationDraft(.withdraw, name: "Ana Rojas", email: email, what: "El plan"), under: .argentina,
            in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let letter = try #require(try await requests.waitingLetters(of: asked.id, in: shop.scope).receipt)
        let link = Secret(String(letter.link.split(separator: "/").last ?? ""))
        return try await requests.confirm(link, meaning: .all, at: shop.merchant.id)
    }
}
