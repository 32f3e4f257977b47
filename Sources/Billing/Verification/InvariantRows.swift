import Core
import Storage

/// What breaks invariants, in whichever tables.
struct InvariantRows: Rows {
    let tx: BillingTransaction

    /// What breaks each of these, at most so many rows of each; on PostgreSQL in one round trip.
    func violations(of invariants: [Invariant], limit: Int) throws -> [[Row]] {
        try query(all: invariants.map { $0.limited(to: limit) })
    }

    func violations(of invariant: Invariant, limit: Int) throws -> [Row] { try query(invariant.limited(to: limit)) }

    /// The next of what is to be judged, by merchant and subject.
    func candidates(
        of invariant: Invariant, after last: (merchant: String, subject: String), limit: Int
    ) throws -> [Row] {
        try query(
            """
            SELECT * FROM (\(invariant.violations)) candidates
            WHERE (merchant_id, subject) > (\(last.merchant), \(last.subject))
            ORDER BY merchant_id, subject LIMIT \(limit)
            """)
    }

    /// The positions of discounts, by merchant and id: those of single items come first.
    func discountPositions(_ ids: [String], merchants: [String]) throws -> [Row] {
        try query(
            """
            SELECT merchant_id, id, position FROM discounts
            WHERE merchant_id IN (\(list: merchants))
                AND id IN (\(list: ids))
            UNION ALL
            SELECT merchant_id, id, CASE WHEN invoice_id IS NULL THEN -1 ELSE 0 END FROM charge_discounts
            WHERE merchant_id IN (\(list: merchants))
                AND id IN (\(list: ids))
            """)
    }

    /// The lines of invoices that bear taxes.
    func taxedLines(of invoices: [String], merchants: [String]) throws -> [Row] {
        try query(
            """
            SELECT merchant_id, invoice_id, taxes FROM invoice_lines
            WHERE merchant_id IN (\(list: merchants))
                AND invoice_id IN (\(list: invoices)) AND taxes <> '[]'
            """)
    }
}

extension BillingTransaction {
    var invariants: InvariantRows { InvariantRows(tx: self) }
}
