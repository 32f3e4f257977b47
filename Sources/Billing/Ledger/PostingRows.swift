import Core
import Storage

/// The stored postings: no verb reads what it has posted.
struct PostingRows: Rows {
    let tx: BillingTransaction

    /// One line of an entry, written together with others before the transaction ends.
    func insert(
        _ entry: ID<Entry>, _ position: Int, _ line: (account: Account, amount: Money), customer: Customer.ID,
        invoice: Invoice.ID?, in scope: Scope, at now: Instant
    ) throws {
        try tx.append(
            """
            (\(scope.merchant), \(entry), \(position), \(scope.mode), \(line.account), \(customer), \(invoice),
            \(line.amount.currency.code), \(line.amount.amount), \(now))
            """,
            to: """
                INSERT INTO postings
                    (merchant_id, entry_id, position, livemode, account, customer_id, invoice_id, currency, amount,
                    created_at)
                VALUES
                """)
    }
}

extension BillingTransaction {
    var postings: PostingRows { PostingRows(tx: self) }
}
