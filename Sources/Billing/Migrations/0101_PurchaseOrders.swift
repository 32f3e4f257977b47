import Storage

extension Migrations {
    /// The number that a customer's own books know their purchase by.
    static let purchaseOrders = Migration("0101_purchase_orders") { _ in
        ["ALTER TABLE customers ADD COLUMN purchase_order TEXT"]
    }
}
