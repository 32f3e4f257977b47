import Billing
import Core

/// Whoever is about to leave: now and then one of the customers comes to that page, takes what is offered there, leaves at once
/// with what the merchant's rule gives back, leaves at the end of the period, or closes the page.
struct SimulatedLeaver: Sendable {
    /// Asks as anybody does: of whichever process answers.
    let window: SimulatedCustomer
    let terms: MerchantTerms

    func live() async {
        while window.world.time.now < window.world.end {
            await window.wait(8...40, of: .day)
            await act()
        }
    }

    private func act() async {
        let (scope, chance) = (window.scope, window.chance)
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        guard let me = chance.pick(all ?? [])?.id else { return }
        let current = await window.ask("look") { server in
            try await server.subscriptions.of(me, in: scope).filter(\.renews)
        }
        guard let one = chance.pick(current ?? []) else { return }
        // The same page in two windows.
        if chance.happens(150_000) {
            let second = SimulatedCustomer(
                world: window.world, scope: scope, shop: window.shop, name: window.name,
                chance: .seeded(chance.number(below: .max)))
            let other = SimulatedLeaver(window: second, terms: terms)
            window.world.crew.add("\(window.name)'", from: window.world.time.now) { await other.leave(one, me) }
        }
        await leave(one, me)
    }

    private func leave(_ one: Subscription, _ me: Customer.ID) async {
        let (scope, terms) = (window.scope, terms)
        let shown = await window.ask("about to leave \(one.id)") { server in
            try await server.retention.look(at: terms.retention, for: one.id, of: me, in: scope)
        }
        await window.wait(5...300, of: .seconds(1))
        if let preview = shown.flatMap({ $0 }), window.chance.happens(400_000) { return await take(preview, one, me) }
        switch window.chance.number(0...9) {
        case 0..<5: await leaveNow(one, me)
        case 5..<7: await window.cancel(one, me)
        default: return
        }
    }

    /// Stays, for what was offered.
    private func take(_ preview: RetentionPreview, _ one: Subscription, _ me: Customer.ID) async {
        let (scope, terms) = (window.scope, terms)
        let taken = await window.ask("take \(preview.assignment)") { server in
            try await server.retention.take(
                preview.assignment, of: terms.retention, for: one.id, of: me, in: scope, reason: .tooExpensive)
        }
        if let taken { window.world.promises.change { $0.offers.insert(taken.assignment) } }
    }

    /// By a quote, which may have grown old.
    private func leaveNow(_ one: Subscription, _ me: Customer.ID) async {
        let scope = window.scope
        guard let rule = terms.refund else { return }
        let quote = await window.ask("what comes back of \(one.id)") { server in
            try await server.subscriptions.refundOffer(onCanceling: one.id, of: me, by: rule, in: scope).quote
        }
        guard let quote = quote.flatMap({ $0 }) else { return }
        await window.wait(5...1_000, of: .seconds(1))
        let left = await window.ask("leave \(one.id)") { server in
            try await server.subscriptions.cancelNow(
                one.id, of: me, accepting: quote, by: rule, reason: .unused, in: scope)
        }
        if let left { await window.note(cancellationOf: left.subscription) }
    }
}
