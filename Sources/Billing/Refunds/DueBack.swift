import Core

/// What was paid for a subscription and has not gone back yet.
package struct DueBack: Hashable, Sendable {
    /// Nil while a charge of it is under way, for that may take more.
    package let amount: Money?
    /// How much of that was paid with its customer's balance, and goes back there: no charge brought it.
    package let fromBalance: Money
    /// How much of that was credit of changes: money that paid an earlier invoice, and that no charge of its own brought.
    package let fromChanges: Money
    /// Whether anything of it is still open.
    package let isOpen: Bool
}

extension BillingTransaction {
    /// What is due back of each of these.
    package func dueBack(
        for subscriptions: [Subscription], in scope: Scope
    ) throws -> [Subscription.ID: DueBack] {
        guard !subscriptions.isEmpty else { return [:] }
        let billed = try invoices.billed(for: subscriptions.map(\.id), in: scope)
        let underWay = try attempts.invoicesUnderWay(among: billed.map(\.id), in: scope)
        let back = try refunds.moneyBack(of: billed, in: scope)
        var remainders: [Invoice.ID: Remainder] = [:]
        for (invoice, pot) in zip(billed, try pots.all(of: billed, in: scope)) {
            remainders[invoice.id] = try Remainder(of: invoice, pot, moneyBack: back[invoice.id])
        }
        var due: [Subscription.ID: DueBack] = [:]
        for subscription in subscriptions {
            let own = billed.filter { $0.subscription == subscription.id }
            let currency = subscription.currency
            let nothing = Money.zero(currency)
            if own.contains(where: { underWay.contains($0.id) }) {
                due[subscription.id] = DueBack(amount: nil, fromBalance: nothing, fromChanges: nothing, isOpen: true)
            } else {
                let left = own.compactMap { remainders[$0.id] }
                due[subscription.id] = DueBack(
                    amount: try Money.sum(left.map(\.amount), in: currency),
                    fromBalance: try Money.sum(left.map(\.fromBalance), in: currency),
                    fromChanges: try Money.sum(left.map(\.fromChanges), in: currency),
                    isOpen: own.contains(where: \.isOpen))
            }
        }
        return due
    }
}

/// What is left of what paid one invoice, and how much of it no charge of that invoice brought.
private struct Remainder {
    let amount: Money
    let fromBalance: Money
    let fromChanges: Money

    /// - Parameter moneyBack: what has gone back as money; nil for nothing.
    init(of invoice: Invoice, _ pot: Pot, moneyBack: Money?) throws {
        let money = try invoice.amountPaid - (moneyBack ?? .zero(invoice.currency))
        let rest = try (pot.left - money.notNegative).notNegative
        amount = pot.left
        fromBalance = try Money.min(rest, invoice.balanceApplied.notNegative)
        fromChanges = try rest - fromBalance
    }
}
