import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of a restored backup` {
    /// What charges by that door; what it needs is there before.
    func knock(_ door: Door, _ people: People) async throws -> @Sendable () async throws -> Void {
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
