import Billing

/// Another object that an answer mentions and that `expand` can bring in.
enum Link: Hashable, Sendable {
    case customer(Customer.ID)
    case product(Product.ID)
    case price(Price.ID)
    case subscription(Subscription.ID)
    case invoice(Invoice.ID)
    case payment(Payment.ID)
    case charge(PaymentAttempt.ID)
    case method(PaymentMethod.ID)
    case setupIntent(SetupIntent.ID)
    case configuration(PortalConfiguration.ID)
    case taxRate(TaxRate.ID)
    case coupon(Coupon.ID)
    case promotionCode(PromotionCode.ID)
    case discount(Discount.ID)
    /// The customer's subscriptions that are not over, as a list.
    case subscriptions(of: Customer.ID)
    /// The customer's tax identifier, as a list of none or one.
    case taxIDs(of: Customer.ID)
    /// What settled the invoice, as a list.
    case invoicePayments(of: Invoice.ID)
    /// What went back of the charge, as a list.
    case refunds(of: PaymentAttempt.ID)
    case refund(Refund.ID)

    /// As the API writes it while it is not expanded.
    var id: String {
        switch self {
        case .customer(let id), .subscriptions(let id), .taxIDs(let id): id.rawValue
        case .product(let id): id.rawValue
        case .price(let id): id.rawValue
        case .subscription(let id): id.rawValue
        case .invoice(let id), .invoicePayments(let id): id.rawValue
        case .payment(let id): id.rawValue
        case .charge(let id), .refunds(let id): id.chargeID
        case .refund(let id): id.rawValue
        case .method(let id): id.rawValue
        case .setupIntent(let id): id.rawValue
        case .configuration(let id): id.rawValue
        case .taxRate(let id): id.rawValue
        case .coupon(let id): id.rawValue
        case .promotionCode(let id): id.rawValue
        case .discount(let id): id.rawValue
        }
    }
}

extension PaymentAttempt.ID {
    /// An attempt is a charge in the dialect: `att_…` is read as `ch_…`.
    var chargeID: String { "ch_" + rawValue.dropFirst(PaymentAttempt.idPrefix.count) }

    /// - Parameter chargeID: `ch_…`; anything else becomes an id that is never found.
    init(chargeID: String) {
        self.init(chargeID.hasPrefix("ch_") ? PaymentAttempt.idPrefix + chargeID.dropFirst(3) : "")
    }
}
