import Core
import Storage

extension InvoiceRows {
    /// Whether another has this number, in whatever case: two that differ by that alone are one to a reader. The series may have
    /// begun otherwise once, and what it gave then is in capitals.
    func isTaken(_ number: String, besides id: Invoice.ID, in scope: Scope) throws -> Bool {
        let given: SQL =
            "SELECT id FROM invoices WHERE \(scope) AND number = \(number.uppercased()) AND id <> \(id) LIMIT 1"
        if try first(given) != nil { return true }
        return try first(
            """
            SELECT id FROM invoices
            WHERE \(scope) AND own_number IS NOT NULL AND LOWER(own_number) = \(number.lowercased()) AND id <> \(id)
            LIMIT 1
            """) != nil
    }

    /// Whether a merchant chose numbers that begin so, in either mode.
    ///
    /// - Parameter beginning: capitals, digits and hyphens.
    func haveOwnNumbers(beginningWith beginning: String, of merchant: Merchant.ID) throws -> Bool {
        try first(
            """
            SELECT id FROM invoices
            WHERE merchant_id = \(merchant) AND own_number IS NOT NULL AND UPPER(own_number) LIKE \(beginning + "%")
            LIMIT 1
            """) != nil
    }

    /// Those with one of these numbers, newest first.
    func all(numbered numbers: [String], in scope: Scope) throws -> [Invoice] {
        try decoded(
            query(
                """
                SELECT * FROM invoices WHERE \(scope) AND number IN (\(list: numbers))
                ORDER BY created_at DESC, id DESC
                """), in: scope)
    }
}
