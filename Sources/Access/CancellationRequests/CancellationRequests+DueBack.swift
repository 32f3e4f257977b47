import Billing
import Core

/// What a request leaves to give back by now.
package struct CancellationDueBack: Hashable, Sendable {
    package let amount: Money
    /// How much of that was paid with the customer's balance.
    package let fromBalance: Money
    /// How much of that was credit of changes, which an earlier invoice's money became.
    package let fromChanges: Money
}

extension BillingTransaction {
    /// What each of these leaves to give back by now: what was paid for what it withdrew from, less what has gone back. Left out
    /// are those of which that is not known, has no sum, or was nothing from the beginning.
    package func dueBack(
        of requests: [CancellationRequest], in scope: Scope
    ) throws -> [CancellationRequest.ID: CancellationDueBack] {
        let ids = requests.filter { $0.kind == .withdraw }.flatMap(\.subscriptions)
        guard !ids.isEmpty else { return [:] }
        let ended = try subscriptions.find(ids, in: scope)
        let due = try dueBack(for: ended, in: scope)
        var sums: [CancellationRequest.ID: CancellationDueBack] = [:]
        for request in requests {
            let own = ended.filter { request.subscriptions.contains($0.id) && request.hasWithdrawn(from: $0) }
            let amounts = own.compactMap { due[$0.id]?.amount }
            guard amounts.count == own.count,
                let currency = (amounts.first(where: \.isPositive) ?? amounts.first)?.currency,
                amounts.allSatisfy({ $0.isZero || $0.currency == currency })
            else { continue }
            let sum = try Money.sum(amounts.filter { $0.currency == currency }, in: currency)
            guard sum.isPositive || request.dueBack != nil else { continue }
            let counted = own.compactMap { due[$0.id] }.filter { $0.fromBalance.currency == currency }
            sums[request.id] = CancellationDueBack(
                amount: sum, fromBalance: try Money.sum(counted.map(\.fromBalance), in: currency),
                fromChanges: try Money.sum(counted.map(\.fromChanges), in: currency))
        }
        return sums
    }
}
