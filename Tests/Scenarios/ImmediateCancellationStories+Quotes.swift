import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of immediate cancellations` {
    private static let rule = RefundRule(.everything)

    @Test(arguments: Engine.available)
    func `M14 pressed twice at once it gives back once`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let quote = try await quote(of: subscription, ana, shop)

        let ends = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let left = try? await shop.subscriptions.cancelNow(
                        subscription.id, of: ana.id, accepting: quote, by: Self.rule, in: shop.scope)
                    return left != nil
                }
            }
            var ends = 0
            for await hasEnded in group where hasEnded { ends += 1 }
            return ends
        }

        #expect(ends == 1)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [31_000])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 what is not what was shown, or not theirs, or too old, gives nothing back and ends nothing`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let beto = try await shop.customer("Beto")
        let other = try await shop.subscribe(beto, to: 31_000)
        let quote = try await quote(of: subscription, ana, shop)
        func refusal(_ quote: String, of id: Subscription.ID, _ customer: Customer) async -> String? {
            let error = await #expect(throws: BillingError.self) {
                _ = try await shop.subscriptions.cancelNow(
                    id, of: customer.id, accepting: quote, by: Self.rule, in: shop.scope)
            }
            return error?.code
        }

        #expect(await refusal(quote + "A", of: subscription.id, ana) == "quote_invalid")
        #expect(await refusal(quote, of: other.id, beto) == "quote_outdated")
        #expect(await refusal(quote, of: subscription.id, beto) == "resource_missing")
        let payment = try #require(
            try await shop.payments.payment(of: shop.lastInvoice(of: ana).id, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(1_000, .clp), in: shop.scope)
        #expect(await refusal(quote, of: subscription.id, ana) == "quote_outdated")
        let fresh = try await self.quote(of: subscription, ana, shop)
        shop.time.advance(.minutes(16))
        #expect(await refusal(fresh, of: subscription.id, ana) == "quote_expired")

        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.status(of: other) == .active)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [1_000])
    }

    @Test(arguments: Engine.available)
    func `M14 a debit that is under way waits: nobody knows yet what there is to give back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 31_000, trialDays: 7)
        try await shop.travel(to: "2026-01-22")

        let offer = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: ana.id, by: Self.rule, in: shop.scope)

        #expect(offer.offer == .underWay && offer.quote == nil)
    }

    @Test(arguments: Engine.available)
    func `M14 the same amount by other ways is not what was shown`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_300)
        try await shop.travel(to: "2026-01-25")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(31_000).id)],
            proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        let rule = RefundRule(.unusedDays)
        func offer() async throws -> (offer: RefundOffer, quote: String?) {
            try await shop.subscriptions.refundOffer(
                onCanceling: subscription.id, of: ana.id, by: rule, in: shop.scope)
        }
        let (before, quote) = try await offer()

        // 1,000 less of the second card, which the first one brings.
        let payment = try #require(
            try await shop.payments.payment(of: shop.lastInvoice(of: ana).id, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(1_000, .clp), in: shop.scope)

        guard case .offered(let shown) = before, case .offered(let now) = try await offer().offer else {
            throw BillingError.notFound("offer", "\(before)")
        }
        #expect(shown.refunded.amount == 21_000 && now.refunded == shown.refunded && now.ways != shown.ways)
        let accepted = try #require(quote)
        let error = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.cancelNow(
                subscription.id, of: ana.id, accepting: accepted, by: rule, in: shop.scope)
        }
        #expect(error?.code == "quote_outdated")
    }

    @Test(arguments: Engine.available)
    func `M14, P6 a quote that is refused gives up no payment that waits`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let subscription = try await shop.subscribe(ana, to: 31_000, trialDays: 7)
        try await shop.travel(to: "2026-01-22", at: "12:00")
        let quote = try await self.quote(of: subscription, ana, shop)
        shop.time.advance(.minutes(16))

        await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.cancelNow(
                subscription.id, of: ana.id, accepting: quote, by: Self.rule, in: shop.scope)
        }

        let invoice = try await shop.lastInvoice(of: ana)
        let asked = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        #expect(try await shop.comeBack(to: invoice, ana) == .succeeded)
        #expect(try await shop.verify() == [])
    }

    private func quote(of subscription: Subscription, _ customer: Customer, _ shop: Shop) async throws -> String {
        let offer = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: customer.id, by: Self.rule, in: shop.scope)
        return try #require(offer.quote)
    }
}
