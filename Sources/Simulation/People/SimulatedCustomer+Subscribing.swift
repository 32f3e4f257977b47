import Billing
import Core

extension SimulatedCustomer {
    func subscribe(_ me: Customer.ID) async {
        guard let price = chance.pick(shop.prices) else { return }
        var order = SubscriptionOrder(items: [.init(price: price.id, quantity: Int64(chance.number(1...3)))])
        if chance.happens(250_000) { order.trial = .days(chance.pick([1, 7, 14, 30]) ?? 7) }
        if chance.happens(100_000) { order.collectionMethod = .sendInvoice }
        if chance.happens(200_000) {
            order.discounts = (1...chance.number(1...2)).compactMap { _ in chance.pick(shop.discounts) }
        }
        if chance.happens(300_000), let rate = chance.pick(shop.taxRates) { order.taxRates = [rate] }
        if chance.happens(100_000) { order.behavior = .errorIfIncomplete }
        let wanted = order
        guard
            let subscription = await ask("subscribe", { try await $0.subscriptions.create(wanted, for: me, in: scope) })
        else { return }
        world.promises.change { $0.subscriptions.insert(subscription.id) }
    }

    /// Pauses it, for a while or until further notice; a paused one resumes, or its pause is taken back.
    func rest(_ subscription: Subscription, _ me: Customer.ID) async {
        let id = subscription.id
        if subscription.pause != nil {
            let resumed = await ask("resume \(id)") { try await $0.subscriptions.resume(id, of: me, in: scope) }
            return await follow(resumed?.1.map { [$0] } ?? [], me)
        }
        let lengths: [Pause.Length] = [
            .indefinite, .lasting(.monthly), .lasting(.weekly), .until(world.time.now + chance.span(1...90, of: .day)),
        ]
        let length = chance.pick(lengths) ?? .indefinite
        let effect: Pause.Effect = chance.happens(700_000) ? .atPeriodEnd : .immediately
        _ = await ask("pause \(id)") { server in
            try await server.subscriptions.pause(id, of: me, in: scope, for: length, effect: effect)
        }
    }

    func cancel(_ subscription: Subscription, _ me: Customer.ID) async {
        let scope = scope
        let effect: Cancellation.Effect = chance.happens(700_000) ? .atPeriodEnd : .immediately
        let canceled = await ask("cancel \(subscription.id)") { server in
            try await server.subscriptions.cancel(subscription.id, of: me, in: scope, effect: effect, reason: .unused)
        }
        if let canceled { await note(cancellationOf: canceled) }
    }

    /// Its customer was told when it ends.
    func note(cancellationOf subscription: Subscription) async {
        let scope = scope
        guard let effectiveAt = subscription.cancellation?.effectiveAt else { return }
        let invoices = try? await world.database.read { db in
            try db.query("SELECT id FROM invoices WHERE \(scope) AND subscription_id = \(subscription.id)")
                .map { try $0.text("id") }
        }
        world.promises.change { promises in
            guard promises.undoing[subscription.id, default: 0] == 0 else { return }
            promises.cancellations[subscription.id] = .init(effectiveAt: effectiveAt, invoices: Set(invoices ?? []))
        }
    }

    func undo(_ subscription: Subscription, _ me: Customer.ID) async {
        world.promises.change { promises in
            promises.undoing[subscription.id, default: 0] += 1
            promises.cancellations[subscription.id] = nil
        }
        _ = await ask("undo \(subscription.id)") { server in
            try await server.subscriptions.undoCancellation(subscription.id, of: me, in: scope)
        }
        world.promises.change { $0.undoing[subscription.id, default: 0] -= 1 }
    }
}
