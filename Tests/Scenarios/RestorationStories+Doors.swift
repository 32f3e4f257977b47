import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a restored backup` {
    enum Door: String, CaseIterable, Sendable {
        case subscribe, payByProgram, payByCustomer, checkout, changeAtOnce, acceptQuote, newInterval, resume,
            reactivate
        case firstMethod, newDefault, methodOfSubscription
        case oneOff, everything, newCard, newCardForWhatWasSent, lastInvoice
    }

    @Test(arguments: Engine.available, Door.allCases)
    func `P5 before the reconciliation nobody is charged, the refusal says why, and nothing is written`(
        engine: Engine, door: Door
    ) async throws {
        let people = try await people(engine)
        let shop = people.shop
        let knock = try await knock(door, people)
        try await Restoration(shop.context).begin()
        let before = try await shop.everything()
        let taken = try await shop.processorBooks()

        let refused = await #expect(throws: BillingError.self) { try await knock() }

        #expect(refused?.code == "restoring")
        #expect(refused?.kind == .unavailable)
        #expect(try await shop.everything() == before)
        #expect(try await shop.processorBooks() == taken)

        // The processor is asked, and then the door is open.
        try await Restoration(shop.context).catchUp()
        try await knock()
        #expect(try await shop.processorBooks() != taken || door == .checkout)
        #expect(try await shop.verify() == [])
    }

    /// Somebody for each door.
    struct People: Sendable {
        let shop: Shop
        /// Pays, and has a second card.
        let ana: Customer
        let second: PaymentMethod
        let active: Subscription
        let paused: Subscription
        let ended: Subscription
        let dearer: Price
        let yearly: Price
        /// Owes, with a card that was refused, and has a good one.
        let beto: Customer
        let owed: Invoice
        let good: PaymentMethod
        let pastDue: Subscription
        /// Owes, without a method.
        let carla: Customer
    }

    func people(_ engine: Engine) async throws -> People {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let active = try await shop.subscribe(ana, to: 9_990)
        let paused = try await shop.subscribe(ana, to: 4_000)
        let ended = try await shop.subscribe(ana, to: 3_000)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        let pastDue = try await shop.subscribe(beto, to: 5_000, trialDays: 1)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: beto.id, in: shop.scope)
        try await shop.travel(to: "2026-01-16", at: "11:00")
        // The unused days are credited with the next invoice: one day of the new period is left to charge.
        _ = try await shop.subscriptions.pause(paused.id, in: shop.scope, for: .indefinite, effect: .immediately)
        let carla = try await shop.customer("Carla", card: nil)
        _ = try await shop.subscribe(carla, to: 7_000)
        return People(
            shop: shop, ana: ana, second: second, active: active, paused: paused, ended: ended,
            dearer: try await shop.price(50_000), yearly: try await shop.price(90_000, every: .yearly), beto: beto,
            owed: try await shop.lastInvoice(of: beto), good: good, pastDue: pastDue, carla: carla)
    }

    private func knock(_ door: Door, _ people: People) async throws -> @Sendable () async throws -> Void {
        let (shop, scope) = (people.shop, people.shop.scope)
        let dearer = SubscriptionChange(
            items: [.init(item: people.active.items[0].id, price: people.dearer.id)], proration: .alwaysInvoice)
        switch door {
        case .subscribe:
            let order = try await shop.order(1_000)
            return { _ = try await shop.place(order, for: people.ana) }
        case .payByProgram:
            return {
                _ = try await shop.invoices.pay(people.owed.id, in: scope, with: people.good.id, origin: .api)
            }
        case .payByCustomer:
            return {
                _ = try await shop.invoices.pay(
                    people.owed.id, of: people.beto.id, in: scope, with: people.good.id, origin: .customer)
            }
        case .checkout: return { _ = try await shop.openCheckout(people.owed, of: people.beto) }
        case .changeAtOnce:
            return { _ = try await shop.subscriptions.change(people.active.id, to: dearer, in: scope) }
        case .acceptQuote:
            let quote = try await shop.subscriptions.preview(dearer, of: people.active.id, in: scope).quote
            return { _ = try await shop.subscriptions.accept(quote, of: people.ana.id, in: scope) }
        case .newInterval:
            let yearly = SubscriptionChange(items: [.init(item: people.active.items[0].id, price: people.yearly.id)])
            return { _ = try await shop.subscriptions.change(people.active.id, to: yearly, in: scope) }
        case .resume:
            return { _ = try await shop.subscriptions.resume(people.paused.id, of: people.ana.id, in: scope) }
        case .reactivate:
            return { _ = try await shop.subscriptions.reactivate(people.ended.id, of: people.ana.id, in: scope) }
        case .firstMethod:
            let method = try await shop.methods.create(fromToken: "pm_card_visa", in: scope)
            return { _ = try await shop.methods.attach(method.id, to: people.carla.id, in: scope) }
        case .newDefault:
            return {
                _ = try await shop.methods.makeDefault(
                    people.good.id, of: people.beto.id, in: scope, everywhere: true)
            }
        case .methodOfSubscription:
            return {
                _ = try await shop.subscriptions.useMethod(
                    people.good.id, for: people.pastDue.id, of: people.beto.id, in: scope)
            }
        case .oneOff, .everything, .newCard, .newCardForWhatWasSent, .lastInvoice:
            return try await knockForSeveral(door, people)
        }
    }

    /// Where more than one thing is done, or more than one is charged.
    private func knockForSeveral(_ door: Door, _ people: People) async throws -> @Sendable () async throws -> Void {
        let (shop, scope) = (people.shop, people.shop.scope)
        switch door {
        case .oneOff:
            let draft = try await shop.draft(for: people.ana, ["Toalla": 2_500])
            return { _ = try await shop.invoices.finalizeAndPay(draft.id, in: scope) }
        case .everything:
            let debt = try await shop.invoices.debt(of: people.beto.id, in: scope)
            let offer = try #require(debt.offer(with: people.good.id))
            return { _ = try await shop.payments.payEverything(of: people.beto.id, in: scope, as: offer) }
        case .newCard:
            return {
                _ = try await shop.methods.adopt(
                    people.good.id, of: people.beto.id, in: scope, paying: people.owed.amountRemaining)
            }
        case .newCardForWhatWasSent:
            // Nothing is charged by itself here: the star would move before anybody is asked for money.
            let dora = try await shop.customer("Dora")
            let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: dora.id, in: scope)
            var order = try await shop.order(3_000)
            order.collectionMethod = .sendInvoice
            _ = try await shop.place(order, for: dora)
            return {
                _ = try await shop.methods.adopt(second.id, of: dora.id, in: scope, paying: Money(3_000, .clp))
            }
        default:
            // The difference to the dearer plan waits, and comes with the last invoice.
            let change = SubscriptionChange(
                items: [.init(item: people.active.items[0].id, price: people.dearer.id)])
            _ = try await shop.subscriptions.change(people.active.id, to: change, in: scope)
            return { _ = try await shop.subscriptions.cancel(people.active.id, in: scope, effect: .immediately) }
        }
    }
}
