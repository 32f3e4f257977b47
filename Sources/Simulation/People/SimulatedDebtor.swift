import Billing
import Core

/// Whoever owes and cannot pay today: now and then one of the customers promises to pay on a day of their own, or in
/// instalments, and some take that back.
struct SimulatedDebtor: Sendable {
    /// Asks as anybody does: of whichever process answers.
    let window: SimulatedCustomer
    let rules: PaymentPlanRules

    func live() async {
        while window.world.time.now < window.world.end {
            await window.wait(2...12, of: .day)
            await act()
        }
    }

    private func act() async {
        let (scope, chance) = (window.scope, window.chance)
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        if chance.happens(100_000) {
            if let me = chance.pick(all ?? []) { await takeBack(me.id) }
            return
        }
        for customer in all ?? [] where chance.happens(600_000) {
            guard await promise(customer.id) else { continue }
            // Where it will be charged, another method may come first by then.
            if chance.happens(400_000) { await window.moveStar(customer.id) }
            return
        }
    }

    /// - Returns: whether they owed anything that may be promised, and tried to.
    private func promise(_ me: Customer.ID) async -> Bool {
        let (scope, chance, rules) = (window.scope, window.chance, rules)
        let choice = await window.ask("what may be promised") { server in
            try await server.plans.choice(of: me, in: scope, by: rules)
        }
        let owed = choice?.debt.items.map(\.invoice.id) ?? []
        // All of it, or one thing alone.
        let wanted = chance.happens(600_000) ? owed : chance.pick(owed).map { [$0] } ?? []
        guard let chosen = choice?.only(wanted), let count = chance.pick(chosen.counts) else { return false }
        let days = chance.number((count > 1 ? 0 : 1)...rules.days)
        guard let terms = try? chosen.terms(of: count, from: chosen.today.adding(days: days)) else { return false }
        if chance.happens(300_000) { await window.wait(5...1_000, of: .seconds(1)) }
        let plan = await window.ask("promise \(count) in \(days) days") { server in
            try await server.plans.agree(to: terms, of: me, in: scope, by: rules)
        }
        if let plan { window.world.promises.change { $0.plans.insert(plan.id) } }
        return true
    }

    private func takeBack(_ me: Customer.ID) async {
        let scope = window.scope
        let plans = await window.ask("promises") { try await $0.plans.newest(5, of: me, in: scope) }
        guard let plan = plans?.first(where: { $0.state == .active }) else { return }
        _ = await window.ask("take back \(plan.id)") { try await $0.plans.cancel(plan.id, of: me, in: scope) }
    }
}
