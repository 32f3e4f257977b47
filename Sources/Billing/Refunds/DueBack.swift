import Core

/// What was paid for a subscription and has not gone back yet.
package struct DueBack: Hashable, Sendable {
    /// Nil while a charge of it is under way, for that may take more.
    package let amount: Money?
    /// How much of that was paid with its customer's balance, and goes back there: no charge brought it.
    package let fromBalance: Money
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
        let back = try refunds.givenBack(of: billed, in: scope)
        var (left, fromBalance): ([Invoice.ID: Money], [Invoice.ID: Money]) = ([:], [:])
        for (invoice, pot) in zip(billed, try pots.all(of: billed, in: scope)) {
            let money = try back[invoice.id].map { try invoice.amountPaid - $0.refunded } ?? invoice.amountPaid
            left[invoice.id] = pot.left
            fromBalance[invoice.id] = try (pot.left - money.notNegative).notNegative
        }
        var due: [Subscription.ID: DueBack] = [:]
        for subscription in subscriptions {
            let own = billed.filter { $0.subscription == subscription.id }
            let currency = subscription.currency
            if own.contains(where: { underWay.contains($0.id) }) {
                due[subscription.id] = DueBack(amount: nil, fromBalance: .zero(currency), isOpen: true)
            } else {
                due[subscription.id] = DueBack(
                    amount: try Money.sum(own.compactMap { left[$0.id] }, in: currency),
                    fromBalance: try Money.sum(own.compactMap { fromBalance[$0.id] }, in: currency),
                    isOpen: own.contains(where: \.isOpen))
            }
        }
        return due
    }
}
