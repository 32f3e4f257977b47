import Storage

extension Migrations {
    /// Which number a customer's tax identifier is. Those that are there stay as they were written.
    static let taxIdentifierTypes = Migration("0083_tax_identifier_types") { _ in
        ["ALTER TABLE customers ADD COLUMN tax_id_type TEXT"]
    }
}
