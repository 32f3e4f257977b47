import Core
import Storage

extension InvoiceRows {
    /// What paid for a new interval is the invoice of the period that it begins (P1).
    func setPeriod(of invoice: Invoice, to subscription: Subscription) throws {
        try execute(
            """
            UPDATE invoices SET epoch = \(subscription.epoch), period_index = \(subscription.periodIndex)
            WHERE \(invoice.scope) AND id = \(invoice.id)
            """, mapping: { $0.billedPeriods[subscription.id] = nil })
    }
}

extension ChangeCreditRows {
    /// The credit that was on an invoice waits again.
    func unbind(from invoice: Invoice) throws {
        try execute(
            "UPDATE change_credits SET billed_on_id = NULL WHERE \(invoice.scope) AND billed_on_id = \(invoice.id)")
    }
}

extension DiscountRows {
    /// What was for a single invoice is for the next again, where that one asks for nothing any more.
    func giveBack(spentOn invoice: Invoice) throws {
        let ids = invoice.discounts.map(\.discount)
        guard !ids.isEmpty else { return }
        try execute(
            """
            UPDATE discounts SET ends_at = NULL
            WHERE \(invoice.scope) AND id IN (\(list: ids)) AND ends_at = \(invoice.createdAt)
                AND coupon_id IN (
                    SELECT c.id FROM coupons c
                    WHERE c.merchant_id = \(invoice.scope.merchant) AND c.duration = 'once')
            """, forgetting: .discounts)
    }

    /// Those that apply at `instant`, in the order in which they were given, once ``giveBack(spentOn:)`` is done for an invoice.
    ///
    /// - Parameter invoice: nil where nothing is given back.
    func applying(
        of subscription: Subscription.ID, in scope: Scope, at instant: Instant, givingBack invoice: Invoice?
    ) throws -> [Discount] {
        guard let invoice else { return try applying(of: subscription, in: scope, at: instant) }
        let spent = Set(invoice.discounts.map(\.discount))
        return try all(of: [subscription], in: scope).filter { discount in
            discount.applies(at: instant)
                || discount.coupon.duration == .once && discount.endsAt == invoice.createdAt
                    && spent.contains(discount.id.rawValue)
        }
    }
}
