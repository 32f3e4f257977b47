import Core

/// What discounts are given to: a draft that no subscription made, or an item.
struct ChargeDiscountPlace {
    let customer: Customer
    let currency: Currency
    let invoice: Invoice.ID?
    let item: InvoiceItem?

    init(_ draft: Invoice, of customer: Customer) {
        (self.customer, currency, invoice, item) = (customer, draft.currency, draft.id, nil)
    }

    init(_ item: InvoiceItem, of customer: Customer) {
        (self.customer, currency, invoice, self.item) = (customer, item.currency, nil, item)
    }
}

extension ChargeDiscount {
    /// What of `known` stays when these are asked for.
    ///
    /// - Throws: ``BillingError`` naming what is too much, or not there.
    static func kept(of known: [ChargeDiscount], by references: [Reference]) throws(BillingError) -> [ChargeDiscount] {
        guard references.count <= limit else { throw .invalid("discounts", "At most \(limit) discounts are given.") }
        var kept: [ChargeDiscount] = []
        for (position, reference) in references.enumerated() {
            guard case .kept(let id) = reference else { continue }
            guard let old = known.first(where: { $0.id == id }), !kept.contains(old) else {
                throw .notFound("discount", id.rawValue, parameter: "discounts[\(position)][discount]")
            }
            kept.append(old)
        }
        return kept
    }
}

extension Coupon {
    /// Whether it may be given there now.
    ///
    /// - Parameters:
    ///   - what: it is given to: a charge, or a subscription.
    ///   - name: of the element that asks for it: `discounts[0]`.
    /// - Throws: `coupon_expired`, `currency_mismatch`.
    func requireGivable(
        to what: String, in currency: Currency, as name: String, at now: Instant
    ) throws(BillingError) {
        guard isValid(at: now) else {
            throw .invalid("\(name)[coupon]", "This coupon is no longer valid.", code: "coupon_expired")
        }
        if case .amount(let money) = reduction, money.currency != currency {
            throw .invalid(
                "\(name)[coupon]", "The coupon is in \(money.currency), the \(what) in \(currency).",
                code: "currency_mismatch")
        }
    }
}

extension PromotionCode {
    /// - Parameter parameter: what asks for it.
    /// - Throws: `coupon_expired` for one that its customer cannot have any more.
    func requireValid(
        for customer: Customer.ID, as parameter: String, at now: Instant
    ) throws(BillingError) {
        guard isValid(at: now, for: customer) else {
            throw .invalid(parameter, "This promotion code is no longer valid.", code: "coupon_expired")
        }
    }

    /// Whether it may be had there now. On a draft, whose items may still come, what it says of products and of a minimum decides
    /// each time the draft is drawn.
    ///
    /// - Parameter isTooLate: whether it is for who has paid for nothing yet, and its customer has.
    /// - Throws: `coupon_expired`, `currency_mismatch`, and for what its restrictions exclude.
    func requireGivable(
        to place: ChargeDiscountPlace, isTooLate: Bool, as name: String, at now: Instant
    ) throws(BillingError) {
        let parameter = "\(name)[promotion_code]"
        try requireValid(for: place.customer.id, as: parameter, at: now)
        if let minimum = limits.minimum, minimum.currency != place.currency {
            throw .invalid(
                parameter, "The code's minimum is in \(minimum.currency), the charge in \(place.currency).",
                code: "currency_mismatch")
        }
        let isExcluded =
            place.item.map { item in
                let isOther = !limits.products.isEmpty && item.product.map { limits.products.contains($0) } != true
                return isOther || limits.minimum.map { item.amount.amount < $0.amount } ?? false
            } ?? false
        if isTooLate || isExcluded {
            throw .invalid(parameter, "The restrictions of this promotion code exclude this charge.")
        }
    }
}
