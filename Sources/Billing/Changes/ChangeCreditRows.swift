import Core
import Storage

/// What changes of subscriptions gave back, by the invoice that it was paid with.
struct ChangeCreditRows: Rows {
    let tx: BillingTransaction

    /// What waits for the next invoice of a subscription, by the invoice that it is of, the newest first.
    func waiting(
        of subscription: Subscription
    ) throws -> [(invoice: Invoice.ID, amount: Money)] {
        try query(
            """
            SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total, MAX(created_at) AS last FROM change_credits
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND billed_on_id IS NULL
            GROUP BY invoice_id HAVING SUM(amount) > 0
            ORDER BY last DESC, invoice_id DESC
            """
        ).map { (try $0.id("invoice_id"), Money(try $0.int64("total"), subscription.currency)) }
    }

    /// - Parameter bill: the invoice that it is on; nil while it waits.
    func insert(
        _ amount: Money, of invoice: Invoice.ID, for subscription: Subscription, on bill: Invoice.ID? = nil,
        at now: Instant
    ) throws {
        let id = ID<ChangeCredit>.new(at: now, using: tx.chance)
        try execute(
            """
            INSERT INTO change_credits
                (merchant_id, id, livemode, subscription_id, invoice_id, billed_on_id, amount, created_at)
            VALUES
                (\(subscription.scope.merchant), \(id), \(subscription.scope.mode), \(subscription.id), \(invoice),
                \(bill), \(amount.amount), \(now))
            """)
    }

    /// The credit that waited is on an invoice now.
    func bind(of subscription: Subscription.ID, to invoice: Invoice) throws {
        try execute(
            """
            UPDATE change_credits SET billed_on_id = \(invoice.id)
            WHERE \(invoice.scope) AND subscription_id = \(subscription) AND billed_on_id IS NULL
            """)
    }
}

extension BillingTransaction {
    var changeCredits: ChangeCreditRows { ChangeCreditRows(tx: self) }
}
