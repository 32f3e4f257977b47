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
        _ amounts: [(account: Account, amount: Money)], customer: Customer.ID, invoice: Invoice.ID?,
        in scope: Scope, at now: Instant
    ) throws {
        guard let currency = amounts.first?.amount.currency else { return }
        let amounts = amounts.filter { !$0.amount.isZero }
        guard try Money.sum(amounts.map { $0.amount }, in: currency).isZero else {
            throw StorageError.corrupt("an entry does not sum to zero: \(amounts)")
        }
        let entry = ID<Entry>.new(at: now, using: chance)
        for (position, line) in amounts.enumerated() {
            try postings.insert(entry, position, line, customer: customer, invoice: invoice, in: scope, at: now)
        }
    }
}

enum Entry: Identified { static let idPrefix = "ent_" }
