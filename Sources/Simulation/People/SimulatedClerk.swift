import Billing
import Core

/// The merchant's clerk: now and then somebody is charged for something besides their plan.
struct SimulatedClerk: Sendable {
    /// Asks as anybody does: of whichever process answers.
    let window: SimulatedCustomer

    func live() async {
        while window.world.time.now < window.world.end {
            await window.wait(10...45, of: .day)
            await charge()
        }
    }

    private func charge() async {
        let (scope, chance) = (window.scope, window.chance)
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        guard let customer = chance.pick(all ?? []) else { return }
        var order = InvoiceOrder()
        order.advances = chance.happens(600_000)
        order.takesWhatWaits = chance.happens(300_000)
        if chance.happens(400_000) {
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = chance.number(0...30)
        }
        let draft = await window.ask("draft for \(customer.id)") { [order] server in
            try await server.invoices.create(order, for: customer.id, in: scope)
        }
        guard let draft else { return }
        for _ in 1...chance.number(1...3) {
            await add(Money(Int64(chance.number(-2_000...9_000)), window.shop.currency), to: draft)
            if chance.happens(300_000) { await window.wait(1...50, of: .minutes(1)) }
        }
        await decide(on: draft)
    }

    private func add(_ amount: Money, to draft: Invoice) async {
        let scope = window.scope
        var order = InvoiceItemOrder(.amount(amount))
        order.description = "Extra"
        order.invoice = draft.id
        _ = await window.ask("item on \(draft.id)") { [order] server in
            try await server.invoiceItems.create(order, for: draft.customer, in: scope)
        }
    }

    /// What becomes of it; sometimes nothing, or what its hour brings.
    private func decide(on draft: Invoice) async {
        let scope = window.scope
        switch window.chance.number(0...5) {
        case 0: _ = await window.ask("delete \(draft.id)") { try await $0.invoices.delete(draft.id, in: scope) }
        case 1: _ = await window.ask("finalize \(draft.id)") { try await $0.invoices.finalize(draft.id, in: scope) }
        case 2: _ = await window.ask("send \(draft.id)") { try await $0.invoices.send(draft.id, in: scope) }
        case 3:
            _ = await window.ask("pay \(draft.id)") { server in
                _ = try await server.invoices.finalizeAndPay(draft.id, in: scope)
            }
        default: return
        }
    }
}
