import Core

/// What one discount took from one invoice, or from one of its lines, as it was called then (M4).
public struct InvoiceDiscount: Hashable, Sendable, Codable {
    public let discount: String
    public let coupon: String
    /// What people read: the coupon's name, or its id where it has none (Stripe, "Coupon").
    public let name: String
    /// Minor units of the invoice's currency.
    public let amount: Int64
}

extension InvoiceDiscount {
    init(_ discount: Discount, amount: Int64) {
        self.init(
            discount: discount.id.rawValue, coupon: discount.coupon.id.rawValue,
            name: discount.coupon.name ?? discount.coupon.id.rawValue, amount: amount)
    }

    /// One for each discount that took something.
    static func list(_ discounts: [Discount], taking amounts: [Int64]) -> [InvoiceDiscount] {
        zip(discounts, amounts).filter { $1 != 0 }.map { InvoiceDiscount($0, amount: $1) }
    }

    static func list(_ text: String) throws -> [InvoiceDiscount] { text == "[]" ? [] : try JSONText.value(text) }
}
