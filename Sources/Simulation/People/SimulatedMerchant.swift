import Billing
import Core
import Storage

/// The merchant: now and then an invoice is voided, given up or paid at the counter, and somebody gets credit or their
/// money back.
struct SimulatedMerchant: Sendable {
    /// Asks as anybody does: of whichever process answers.
    let window: SimulatedCustomer

    func live() async {
        while window.world.time.now < window.world.end {
            await window.wait(5...40, of: .day)
            await act()
        }
    }

    private func act() async {
        let scope = window.scope
        if window.chance.happens(200_000) { return await giveCredit() }
        if window.chance.happens(300_000) { return await giveBack() }
        if window.chance.happens(200_000) { return await addItem() }
        if window.chance.happens(100_000) { return await changeOffer() }
        if window.chance.happens(40_000) { return await forget() }
        let open = await window.ask("look") { server in
            try await server.invoices.list(in: scope, status: .open, PageRequest(limit: 20)).elements
        }
        guard let invoice = window.chance.pick(open ?? []) else { return }
        let kind = window.chance.number(0...2)
        let closed = await window.ask("close \(invoice.id)") { server in
            switch kind {
            case 0: try await server.invoices.void(invoice.id, in: scope)
            case 1: try await server.invoices.markUncollectible(invoice.id, in: scope)
            default: try await server.invoices.payOutOfBand(invoice.id, in: scope)
            }
        }
        if let closed { window.world.promises.change { $0.closed[closed.id] = closed.status } }
    }

    /// Part or all of a payment, with a credit note or without.
    private func giveBack() async {
        let scope = window.scope
        let paid = await window.ask("look") { server in
            try await server.invoices.list(in: scope, status: .paid, PageRequest(limit: 20)).elements
        }
        guard let invoice = window.chance.pick(paid ?? []), invoice.amountPaid.isPositive else { return }
        let amount = Money(Int64(window.chance.number(1...Int(invoice.amountPaid.amount))), invoice.currency)
        if window.chance.happens(500_000) {
            let settlement = CreditNotes.Settlement(refund: window.chance.happens(500_000) ? amount : nil)
            _ = await window.ask("credit note of \(invoice.id)") { server in
                try await server.creditNotes.create(of: invoice.id, amount: amount, settlement: settlement, in: scope)
            }
        } else {
            let taken = await window.ask("charges of \(invoice.id)") { server in
                try await server.payments.attempts(of: invoice.id, in: scope).filter { $0.state == .succeeded }
            }
            guard let charge = window.chance.pick(taken ?? []) else { return }
            _ = await window.ask("refund \(charge.id)") { server in
                _ = try await server.refunds.create(of: charge.id, amount: amount, in: scope)
            }
        }
    }

    /// Something besides the plan, on the next invoice.
    private func addItem() async {
        let scope = window.scope
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        guard let customer = window.chance.pick(all ?? []) else { return }
        let amount = Money(Int64(window.chance.number(-3_000...9_000)), window.shop.currency)
        _ = await window.ask("item for \(customer.id)") { server in
            try await server.invoiceItems.create(
                for: customer.id, in: scope, amount: amount, description: "Extra")
        }
    }

    /// A price is archived, whoever waits for it, or sold again.
    private func changeOffer() async {
        let scope = window.scope
        guard let price = window.chance.pick(window.shop.prices) else { return }
        let isActive = window.chance.happens(500_000)
        _ = await window.ask("offer \(price.id)") { server in
            try await server.catalog.updatePrice(price.id, in: scope) { $0.isActive = isActive }
        }
    }

    /// A customer is deleted, whatever is under way.
    private func forget() async {
        let scope = window.scope
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        guard let customer = window.chance.pick(all ?? []) else { return }
        _ = await window.ask("forget \(customer.id)") { try await $0.customers.delete(customer.id, in: scope) }
    }

    private func giveCredit() async {
        let scope = window.scope
        let all = await window.ask("look") { try await $0.customers.list(in: scope).elements }
        guard let customer = window.chance.pick(all ?? []) else { return }
        let amount = Money(Int64(window.chance.number(-20_000...5_000)), window.shop.currency)
        _ = await window.ask("credit \(customer.id)") { server in
            try await server.customers.update(customer.id, in: scope) { customer in
                customer.balance = try customer.balance(in: amount.currency) + amount
            }
        }
    }
}
