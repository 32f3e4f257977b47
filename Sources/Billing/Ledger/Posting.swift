import Core
import Storage

/// The accounts of the double-entry ledger (M6). Debits are positive, credits negative; an entry sums to zero.
public enum Account: String, Hashable, Sendable, CaseIterable, SQLText {
    /// What customers owe for finalized invoices.
    case receivable
    case revenue
    case tax
    /// What processors, or the merchant's bank, have received.
    case cash
    /// What the merchant owes to customers: their balance.
    case customerCredit = "customer_credit"
    /// What a merchant gave or took by hand: the other side of a balance set by a program.
    case adjustment
    /// What went back through processors: the other side of a refund.
    case refunded
    /// What credit notes took back.
    case credited
    /// Open invoices that were given up.
    case writtenOff = "written_off"
}

extension BillingTransaction {
    /// Writes one entry. Postings never change; a correction is another entry.
    ///
    /// - Throws: ``StorageError/corrupt(_:)`` when the amounts do not sum to zero.
    func post(
        _ amounts: [(account: Account, amount: Int64)], currency: Currency, customer: Customer.ID, invoice: Invoice.ID?,
        in scope: Scope, at now: Instant
    ) throws {
        let amounts = amounts.filter { $0.amount != 0 }
        guard try Money.sum(amounts.map { Money($0.amount, currency) }, in: currency).isZero else {
            throw StorageError.corrupt("an entry does not sum to zero: \(amounts)")
        }
        let entry = ID<Entry>.new(at: now, using: chance)
        for (position, line) in amounts.enumerated() {
            try append(
                """
                (\(scope.merchant), \(entry), \(position), \(scope.mode), \(line.account), \(customer), \(invoice),
                \(currency.code), \(line.amount), \(now))
                """,
                to: """
                    INSERT INTO postings
                        (merchant_id, entry_id, position, livemode, account, customer_id, invoice_id, currency, amount,
                        created_at)
                    VALUES
                    """)
        }
    }
}

enum Entry: Identified { static let idPrefix = "ent_" }
