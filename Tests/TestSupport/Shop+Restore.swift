import Billing
import Core
import Storage

extension Shop {
    /// The books after a backup was restored: an invoice whose payment is still on its way stands as paid by hand, which
    /// nobody could do while the server was watching.
    public func restoreAsPaidByHand(_ invoice: Invoice) async throws {
        try await context.database.write { db in
            try db.execute(
                """
                UPDATE invoices SET status = 'paid', amount_paid = amount_due, paid_out_of_band = 1, paid_at = \(time.now)
                WHERE \(scope) AND id = \(invoice.id)
                """)
            for (position, (account, sign)) in [("cash", Int64(1)), ("receivable", -1)].enumerated() {
                try db.execute(
                    """
                    INSERT INTO postings
                        (merchant_id, entry_id, position, livemode, account, customer_id, invoice_id, currency, amount,
                        created_at)
                    VALUES
                        (\(scope.merchant), 'ent_restored', \(position), \(scope.mode), \(account),
                        \(invoice.customer), \(invoice.id), \(invoice.currency.code), \(sign * invoice.amountDue.amount),
                        \(time.now))
                    """)
            }
        }
    }
}
