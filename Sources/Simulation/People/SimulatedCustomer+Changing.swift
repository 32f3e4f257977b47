import Billing
import Core

extension SimulatedCustomer {
    /// Another plan or another quantity: at once, by a quote that may have grown old, or at the end of the period.
    func changePlan(of subscription: Subscription, _ me: Customer.ID) async {
        guard let change = anyChange(of: subscription) else { return }
        let id = subscription.id
        // Another interval begins another period: a cancellation at the end of the old one moves with it.
        world.promises.change { promises in
            promises.undoing[id, default: 0] += 1
            promises.cancellations[id] = nil
        }
        defer { world.promises.change { $0.undoing[id, default: 0] -= 1 } }
        switch chance.number(0...9) {
        case 0..<3:
            let changed = await ask("change \(id)") { server in
                try await server.subscriptions.change(id, to: change, of: me, in: scope)
            }
            await follow(changed?.1.map { [$0] } ?? [], me)
        case 3..<6:
            let quote = await ask("quote \(id)") { server in
                try await server.subscriptions.preview(change, of: id, of: me, in: scope).quote
            }
            guard let quote else { return }
            await wait(5...1_000, of: .seconds(1))
            let changed = await ask("accept \(id)") { server in
                try await server.subscriptions.accept(quote, of: me, in: scope)
            }
            await follow(changed?.1.map { [$0] } ?? [], me)
        case 6..<9:
            _ = await ask("change later \(id)") { server in
                try await server.subscriptions.changeAtPeriodEnd(id, to: change, of: me, in: scope)
            }
        default:
            _ = await ask("drop change \(id)") { server in
                try await server.subscriptions.dropPendingChange(of: id, of: me, in: scope)
            }
        }
    }

    private func anyChange(of subscription: Subscription) -> SubscriptionChange? {
        guard let item = chance.pick(subscription.items), let price = chance.pick(shop.prices) else { return nil }
        let proration = chance.pick([SubscriptionChange.Proration.createProrations, .alwaysInvoice, .none]) ?? .none
        return SubscriptionChange(
            items: [.init(item: item.id, price: price.id, quantity: Int64(chance.number(1...3)))],
            proration: proration)
    }
}
