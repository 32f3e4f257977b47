import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Declined renewals` {
    @Test(arguments: Engine.available)
    func `P10 are tried again on days 1, 3, 5 and 7, then left past due`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-03-20")

        let attempts = try await dates(of: shop, ana)
        #expect(attempts == ["2026-02-28", "2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07"])
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a hard decline is not tried again on the same method`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostCard")

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-03-20")

        #expect(try await dates(of: shop, ana) == ["2026-02-28"])
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .pastDue)
    }

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

    private func dates(of shop: Shop, _ customer: Customer) async throws -> [String] {
        let invoice = try await shop.invoices.of(customer.id, in: shop.scope).elements[0]
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        return attempts.map { shop.merchant.zone.date(at: $0.createdAt).description }
    }
}

@Suite struct `Recovering` {
    @Test(arguments: Engine.available)
    func `S38 a subscription with an invoice that waits for a method stays past due when another is paid`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let method = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        _ = try await shop.methods.detach(method.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-04-05")
        let open = try await shop.invoices.open(of: ana.id, in: shop.scope)
        #expect(open.count == 2)

        _ = try await shop.invoices.payOutOfBand(open[1].id, in: shop.scope)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .pastDue)
        _ = try await shop.invoices.payOutOfBand(open[0].id, in: shop.scope)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }
}
