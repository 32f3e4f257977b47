import Billing
import Core
import Web

/// What a customer owes, where an amount of their own may be paid towards it by a stored method (U6).
struct PartialDebt: Sendable {
    let debt: Debt
    /// What an amount may be paid towards.
    let total: Money
    /// The least that is taken.
    let least: Money
    private let rule: PartialPayment
    private let methods: [PaymentMethod]

    /// - Returns: nil where the configuration does not allow it, nothing stored can pay what was due first, or nothing
    ///   less than all would be taken.
    init?(_ debt: Debt, _ context: CustomerContext) throws {
        let divisible = debt.divisible
        guard context.may(.payParts), let rule = context.features.partialPayment, let oldest = divisible.items.first
        else { return nil }
        let totals = try divisible.totals()
        guard totals.count == 1 else { return nil }
        guard try rule.isOffered(towards: divisible.items.map(\.invoice.amountRemaining)) else { return nil }
        methods = oldest.methods.filter(context.takes)
        guard !methods.isEmpty else { return nil }
        self.debt = divisible
        total = totals[0]
        least = try rule.least(of: totals[0])
        self.rule = rule
    }

    /// With which methods an amount can be paid by one press, the one to take first, and how it is split.
    func offers(of money: Money) throws -> [(method: PaymentMethod, offer: DebtOffer)] {
        try methods.compactMap { method in
            try debt.offer(of: money, with: method.id).map { (method: method, offer: $0) }
        }
    }

    func refusal(of money: Money) throws -> PartialPayment.Refusal? {
        guard money.currency == total.currency else { return .tooMuch(total: total) }
        return try rule.refusal(of: money, towards: debt.items.map(\.invoice.amountRemaining))
    }
}
