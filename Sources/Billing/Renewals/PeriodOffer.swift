import Core

/// What a period that begins now would be charged for.
public struct PeriodOffer: Hashable, Sendable {
    /// What is charged at once, the customer's balance taken off.
    public let due: Money
    /// Its end is when the next charge comes.
    public let period: Period
}

extension Subscriptions {
    /// What lies ahead of each of a customer's subscriptions.
    ///
    /// - Parameter subscriptions: all that the customer has: what waits to be invoiced goes with whichever is billed first.
    public func outlooks(of subscriptions: [Subscription]) async throws -> [Subscription.ID: Outlook] {
        try await context.read { try $0.outlooks(of: subscriptions) }
    }

    /// What lies ahead of one of them.
    ///
    /// - Parameter subscription: as it is, or as it would be after something that is about to be asked.
    public func outlook(of subscription: Subscription) async throws -> Outlook {
        try await context.read { try $0.outlook(of: subscription) }
    }

    /// What resuming a paused subscription now would charge.
    public func resumption(of subscription: Subscription) async throws -> PeriodOffer {
        return try await context.read { tx in
            let owner = try tx.customers.find(subscription.customer, in: subscription.scope)
            let now = try tx.now(for: owner)
            let change = try tx.pendingChanges.findIfAny(of: subscription.id, in: subscription.scope)
            var resumed = try tx.renewed(subscription, with: change, at: now)
            resumed.resume(at: now)
            let pending = try tx.invoiceItems.pending(of: owner.id, for: subscription.id, in: subscription.scope)
            let total = try tx.total(
                of: try tx.periodLines(of: resumed) + pending.map(\.line),
                discounts: try tx.discounts.applying(of: resumed.id, in: resumed.scope, at: now)
                    .goingOn(from: subscription, to: resumed).map(\.coupon.reduction),
                in: resumed.currency, resumed.scope)
            return PeriodOffer(due: try total.takingOff(owner.balance(in: total.currency)), period: resumed.period)
        }
    }
}

extension BillingTransaction {
    func total(
        of lines: [InvoiceDraft.Line], discounts: [Coupon.Reduction] = [], in currency: Currency, _ scope: Scope
    ) throws -> Money {
        let rates = try taxRates.find(Set(lines.flatMap(\.taxRates)), in: scope)
        return try InvoiceComputation.total(of: lines, at: rates, discounts: discounts, in: currency)
    }
}

extension InvoiceComputation {
    static func total(
        of lines: [InvoiceDraft.Line], at rates: [TaxRate.ID: TaxRate], discounts: [Coupon.Reduction],
        in currency: Currency
    ) throws -> Money {
        try InvoiceComputation(of: lines, at: rates, discounts: discounts, in: currency).total
    }
}

extension Money {
    /// What is left to charge of an invoice of this total, once it took what it can of a customer's balance.
    func takingOff(_ balance: Money) throws -> Money {
        try (self - InvoiceBalance.taken(from: balance, by: self)).notNegative
    }
}
