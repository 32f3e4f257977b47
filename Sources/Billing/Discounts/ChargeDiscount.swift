import Core

/// A coupon given to one invoice that no subscription made, or to one item: what it takes, as it was called then (M4). It is
/// taken once, whatever its coupon's duration.
public struct ChargeDiscount: Hashable, Sendable {
    public let id: Discount.ID
    public let coupon: Coupon.ID
    /// What people read: the coupon's name, or its id where it has none.
    public let name: String
    public let promotionCode: PromotionCode.ID?
    public let reduction: Coupon.Reduction
    /// What it is taken from costs at least, before discounts and taxes: of its code.
    public let minimum: Money?
    /// Taken from these products alone; empty: from any. Of its code, too.
    public let products: [Product.ID]

    /// The most that one invoice, or one item, has.
    public static let limit = 20

    /// What is asked to be taken off.
    public enum Reference: Hashable, Sendable {
        case coupon(Coupon.ID)
        case promotionCode(PromotionCode.ID)
        /// One that is there already stays.
        case kept(Discount.ID)
    }
}

/// A redemption, with its coupon as it is now.
package struct ChargeRedemption: Hashable, Sendable {
    package let id: Discount.ID
    package let coupon: Coupon
    package let promotionCode: PromotionCode.ID?
    package let customer: Customer.ID
    package let invoice: Invoice.ID?
    package let item: InvoiceItem.ID?
    package let createdAt: Instant
}

extension ChargeDiscount {
    /// As they are kept, with amounts in the currency of their invoice or item.
    static func list(_ text: String, in currency: Currency) throws -> [ChargeDiscount] {
        guard text != "[]" else { return [] }
        return try JSONText.value(text, as: [Stored].self).map { try ChargeDiscount($0, in: currency) }
    }

    static func text(_ discounts: [ChargeDiscount]) -> String {
        discounts.isEmpty ? "[]" : JSONText.of(discounts.map(Stored.init))
    }

    private init(_ stored: Stored, in currency: Currency) throws {
        id = Discount.ID(stored.id)
        coupon = Coupon.ID(stored.coupon)
        name = stored.name
        promotionCode = stored.code.map { PromotionCode.ID($0) }
        if let millionths = stored.millionths {
            reduction = .percent(try Rate(millionths: millionths))
        } else {
            reduction = .amount(Money(stored.amount ?? 0, currency))
        }
        minimum = stored.minimum.map { Money($0, currency) }
        products = (stored.products ?? []).map { Product.ID($0) }
    }

    private struct Stored: Codable {
        let id: String
        let coupon: String
        let name: String
        let code: String?
        let millionths: Int64?
        let amount: Int64?
        let minimum: Int64?
        let products: [String]?

        init(_ it: ChargeDiscount) {
            id = it.id.rawValue
            coupon = it.coupon.rawValue
            name = it.name
            code = it.promotionCode?.rawValue
            switch it.reduction {
            case .percent(let rate): (millionths, amount) = (rate.millionths, nil)
            case .amount(let money): (millionths, amount) = (nil, money.amount)
            }
            minimum = it.minimum?.amount
            products = it.products.isEmpty ? nil : it.products.map(\.rawValue)
        }
    }
}
