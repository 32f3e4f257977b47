import Core

/// What one discount took from one invoice, or from one of its lines, as it was called then (M4).
public struct InvoiceDiscount: Hashable, Sendable {
    public let discount: String
    public let coupon: String
    /// What people read: the coupon's name, or its id where it has none (Stripe, "Coupon").
    public let name: String
    public let amount: Money
}

extension InvoiceDiscount {
    private init(_ it: NamedDeduction, amount: Money) {
        self.init(discount: it.discount.rawValue, coupon: it.coupon.rawValue, name: it.name, amount: amount)
    }

    /// One for each discount that took something.
    static func list(_ discounts: [NamedDeduction], taking amounts: [Money]) -> [InvoiceDiscount] {
        zip(discounts, amounts).filter { !$1.isZero }.map { InvoiceDiscount($0, amount: $1) }
    }

    /// As they are kept, with amounts in the currency of their invoice.
    static func list(_ text: String, in currency: Currency) throws -> [InvoiceDiscount] {
        try Stored.list(text).map {
            InvoiceDiscount(
                discount: $0.discount, coupon: $0.coupon, name: $0.name, amount: Money($0.amount, currency))
        }
    }

    static func text(_ discounts: [InvoiceDiscount]) -> String {
        JSONText.of(
            discounts.map {
                Stored(discount: $0.discount, coupon: $0.coupon, name: $0.name, amount: $0.amount.amount)
            })
    }

    /// How one is kept in the row of its invoice, whose currency is its own column.
    struct Stored: Codable {
        let discount: String
        let coupon: String
        let name: String
        let amount: Int64

        static func list(_ text: String) throws -> [Stored] { text == "[]" ? [] : try JSONText.value(text) }
    }
}
