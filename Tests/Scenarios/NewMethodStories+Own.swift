import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a method that is new` {
    @Test(arguments: Engine.available)
    func `U1 a subscription with a method of its own is not tried when the star moves elsewhere`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await pastDue(engine)
        let first = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        _ = try await shop.subscriptions.useMethod(first.id, for: subscription.id, of: ana.id, in: shop.scope)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        let kept = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: false)
        #expect(kept == [])
        #expect(try await shop.attempts(of: ana) == "2026-01-22  9990  failed generic_decline  0341")
        let moved = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(moved.map(\.state) == [.succeeded])
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U1 the method that a past due subscription has by then is the one that the next retry charges`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await pastDue(engine)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        try await shop.give(good.id, to: subscription)
        try await shop.travel(to: "2026-01-24")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  succeeded  4242
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69 the method that a program gives a past due subscription is tried at once, once`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await pastDue(engine)
        let poor = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        let (subscriptions, scope) = (shop.subscriptions, shop.scope)
        func give(_ method: PaymentMethod.ID?) async throws -> [PaymentAttempt] {
            try await subscriptions.revise(
                subscription.id, in: scope, by: SubscriptionRevision { $0.defaultMethod = method }
            ).1
        }

        #expect(try await give(poor.id).map(\.method) == [poor.id])
        #expect(try await give(nil).map(\.declineCode) == ["generic_decline"])
        #expect(try await give(poor.id) == [])
        #expect(try await give(poor.id) == [])
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 3)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `an invoice that was sent is not charged because a method is replaced`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(9_990)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        let subscription = try await shop.place(order, for: ana)
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        let tried = try await shop.subscriptions.useMethod(
            second.id, for: subscription.id, of: ana.id, in: shop.scope)

        #expect(tried == [])
        #expect(try await shop.lastInvoice(of: ana).status == .open)
    }
}
