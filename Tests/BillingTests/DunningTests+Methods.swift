import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Declined renewals` {
    @Test(arguments: Engine.available)
    func `S69 a new default method is charged at once, and only once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-02-28")

        let card = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let attempts = try await shop.methods.makeDefault(card.id, of: ana.id, in: shop.scope, everywhere: true)
        let again = try await shop.methods.makeDefault(card.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(attempts.map(\.state) == [.succeeded])
        #expect(again.isEmpty)
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U1 a replaced method of a subscription is charged from then on`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-02-28")
        let card = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        let attempts = try await shop.subscriptions.useMethod(
            card.id, for: subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-29")

        #expect(attempts.map(\.state) == [.succeeded])
        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(invoices.map(\.status) == [.paid, .paid])
        let last = try await shop.payments.attempts(of: invoices[0].id, in: shop.scope)
        #expect(last.map(\.method) == [card.id])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S38, S40 a payment without a method waits, and goes on once there is one`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)

        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(subscription.status == .incomplete)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P11 deleting the default passes the star on`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let first = try await shop.methods.list(of: ana.id, in: shop.scope)[0]

        let detachment = try await shop.methods.detach(first.id, of: ana.id, in: shop.scope)

        #expect(detachment.promoted?.id == second.id)
        let left = try await shop.methods.list(of: ana.id, in: shop.scope)
        #expect(left.map(\.id) == [second.id])
        #expect(left[0].isDefault)
    }
}
