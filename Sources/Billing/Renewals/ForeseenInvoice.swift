import Core

/// An invoice as it would be issued, and how it comes to its amounts (M5): computed as it will be, and written nowhere.
public struct ForeseenInvoice: Hashable, Sendable {
    public let invoice: Invoice
    public let derivation: InvoiceDerivation
}

extension Subscriptions {
    /// What lies ahead of a subscription, and why its next charge will be what it will.
    ///
    /// - Returns: no invoice when nothing more is charged.
    public func explainedOutlook(of subscription: Subscription) async throws -> (Outlook, ForeseenInvoice?) {
        try await context.read { tx in
            let outlook = try tx.outlook(of: subscription)
            guard outlook.charge != nil else { return (outlook, nil) }
            let owner = try tx.customers.find(subscription.customer, in: subscription.scope)
            let waiting = try tx.pendingItems(billedWith: subscription)
            return (
                outlook,
                try tx.foreseenNext(
                    outlook.changed ?? subscription, of: subscription, with: waiting.map(\.line), for: owner)
            )
        }
    }
}

extension BillingTransaction {
    /// The invoice of the next period.
    ///
    /// - Parameters:
    ///   - renewed: as it will be billed.
    ///   - subscription: as it is: of its periods is what waits.
    ///   - waiting: what that invoice takes along.
    /// - Returns: nil when nothing more is charged.
    func foreseenNext(
        _ renewed: Subscription, of subscription: Subscription, with waiting: [InvoiceDraft.Line], for owner: Customer
    ) throws -> ForeseenInvoice? {
        guard let instant = renewed.nextChargeAt else { return nil }
        return try foreseen(
            periodLines(of: renewed) + waiting, of: subscription, for: owner,
            with: discounts.applying(of: renewed.id, in: renewed.scope, at: instant)
                .goingOn(from: subscription, to: renewed), at: instant)
    }

    /// - Parameter discounts: those that it takes off.
    func foreseen(
        _ lines: [InvoiceDraft.Line], of subscription: Subscription, for owner: Customer, with discounts: [Discount],
        at instant: Instant
    ) throws -> ForeseenInvoice {
        let draft = InvoiceDraft(
            subscription: subscription, reason: .cycle, period: subscription.period, lines: lines,
            collectionMethod: subscription.collectionMethod, daysUntilDue: nil, periodIndex: nil,
            discounts: discounts)
        var invoice = try composed(
            draft, for: owner, merchants.find(owner.scope.merchant), in: subscription.currency, at: instant)
        invoice.finalize(try invoice.demand(with: owner.balance(in: invoice.currency)), as: "", at: instant)
        let anchor = subscription.anchor
        return ForeseenInvoice(
            invoice: invoice,
            derivation: try InvoiceDerivation(
                invoice, anchor: anchor, recurrence: subscription.recurrence, zone: anchor.zone))
    }
}
