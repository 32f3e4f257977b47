import Billing
import Core

extension Field {
    /// What is taken off an invoice, or an item, that a program draws up.
    static let chargeDiscounts = Field.list(
        "discounts",
        of: .object([Field("coupon", .token), Field("promotion_code", .token), Field("discount", .token)]))

    static let invoiceCustomFields = Field.list(
        "custom_fields",
        of: .object([Field("name", .text, required: true), Field("value", .text, required: true)]))
}

extension Parameters {
    /// Nil when none were sent; empty when they were sent empty.
    ///
    /// - Throws: ``BillingError`` for an element that names none, or several.
    func chargeDiscounts() throws(BillingError) -> [ChargeDiscount.Reference]? {
        guard let sent = objects("discounts") else { return nil }
        var references: [ChargeDiscount.Reference] = []
        for (position, one) in sent.enumerated() {
            let coupon: Coupon.ID? = one.id("coupon")
            let code: PromotionCode.ID? = one.id("promotion_code")
            let kept: Discount.ID? = one.id("discount")
            switch (coupon, code, kept) {
            case (let coupon?, nil, nil): references.append(.coupon(coupon))
            case (nil, let code?, nil): references.append(.promotionCode(code))
            case (nil, nil, let kept?): references.append(.kept(kept))
            default:
                throw .invalid(
                    "discounts[\(position)]", "Give exactly one of coupon, promotion_code and discount.")
            }
        }
        return references
    }

    /// Nil when none were sent; empty when they were sent empty.
    func invoiceFields() -> [InvoiceField]? {
        objects("custom_fields")?.map { InvoiceField(name: $0.text("name") ?? "", value: $0.text("value") ?? "") }
    }
}

extension Rendering {
    /// The number of the customer's purchase, and what the merchant has written besides.
    func customFields(of invoice: Invoice) -> JSON {
        let fields = invoice.customFields.map { it -> JSON in ["name": .text(it.name), "value": .text(it.value)] }
        guard !fields.isEmpty else { return customFields(of: invoice.billedTo) }
        guard case .array(let order) = customFields(of: invoice.billedTo) else { return .array(fields) }
        return .array(order + fields)
    }

    /// Those of the whole of it: of its subscription, or given to it, whether they take anything yet or not.
    func discounts(of it: Invoice) -> [JSON] {
        if it.subscription == nil { return it.givenDiscounts.map { .reference(.discount($0.id)) } }
        let named = it.discounts.map { it -> JSON in .reference(.discount(.init(it.discount))) }
        // Something took it: those of older invoices are not kept one by one.
        return named.isEmpty && it.discount.isPositive ? [.reference(.discount(it.unnamedDiscount))] : named
    }

    /// A coupon that one invoice, or one item, was given.
    func chargeDiscount(_ it: ChargeRedemption) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "discount",
            "checkout_session": nil,
            "coupon": coupon(it.coupon),
            "customer": .text(it.customer.rawValue),
            "end": nil,
            "invoice": JSON(it.invoice?.rawValue),
            "invoice_item": JSON(it.item?.rawValue),
            "promotion_code": reference(it.promotionCode, Link.promotionCode),
            "source": ["coupon": .reference(.coupon(it.coupon.id)), "type": "coupon"],
            "start": JSON(it.createdAt),
            "subscription": nil,
            "subscription_item": nil,
        ]
    }
}
