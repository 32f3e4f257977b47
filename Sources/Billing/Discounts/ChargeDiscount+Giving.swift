import Core

extension BillingTransaction {
    /// Gives these, in this order, in place of what was given before. Redemptions are counted in the same transaction.
    ///
    /// - Parameter known: what was given before.
    /// - Returns: what is given now.
    /// - Throws: `coupon_expired`, `currency_mismatch`, `resource_missing`, each naming its element.
    func give(
        _ references: [ChargeDiscount.Reference], to place: ChargeDiscountPlace, insteadOf known: [ChargeDiscount] = [],
        at now: Instant
    ) throws -> [ChargeDiscount] {
        let kept = try ChargeDiscount.kept(of: known, by: references)
        // First, so that the last redemption of a coupon can be given again.
        try withdraw(known.filter { !kept.contains($0) }, in: place.customer.scope)
        return try references.enumerated().map { position, reference in
            try give(reference, among: kept, as: "discounts[\(position)]", to: place, at: now)
        }
    }

    /// They go back, and others may have the coupon, and the code, in their place.
    func withdraw(_ discounts: [ChargeDiscount], in scope: Scope) throws {
        for discount in discounts {
            try chargeDiscounts.remove(discount.id, in: scope)
            try countRedemption(of: discount.coupon, discount.promotionCode, by: -1, in: scope)
        }
    }

    private func give(
        _ reference: ChargeDiscount.Reference, among kept: [ChargeDiscount], as name: String,
        to place: ChargeDiscountPlace, at now: Instant
    ) throws -> ChargeDiscount {
        let scope = place.customer.scope
        let coupon: Coupon
        var code: PromotionCode?
        switch reference {
        case .kept(let id):
            guard let old = kept.first(where: { $0.id == id }) else {
                throw BillingError.notFound("discount", id.rawValue, parameter: "\(name)[discount]")
            }
            return old
        case .coupon(let id):
            coupon = try coupons.find(id, in: scope, parameter: "\(name)[coupon]")
        case .promotionCode(let id):
            let found = try promotionCodes.find(id, in: scope, parameter: "\(name)[promotion_code]")
            try found.requireGivable(
                to: place, isTooLate: isTooLate(for: found, place.customer), as: name, at: now)
            coupon = try coupons.find(found.coupon, in: scope, parameter: "\(name)[promotion_code]")
            code = found
        }
        try coupon.requireGivable(to: "charge", in: place.currency, as: name, at: now)
        let given = ChargeDiscount(
            id: .new(at: now, using: chance), coupon: coupon.id, name: coupon.name ?? coupon.id.rawValue,
            promotionCode: code?.id, reduction: coupon.reduction, minimum: code?.limits.minimum,
            products: code?.limits.products ?? [])
        try countRedemption(of: coupon.id, code?.id, by: 1, in: scope)
        try chargeDiscounts.insert(given, to: place, at: now)
        return given
    }

    private func isTooLate(for code: PromotionCode, _ customer: Customer) throws -> Bool {
        guard code.limits.isForFirstTime else { return false }
        let (id, scope) = (customer.id, customer.scope)
        return try invoices.hasPaid(id, in: scope) || discounts.areOfFirstTime(of: id, in: scope)
            || chargeDiscounts.areOfFirstTime(of: id, in: scope)
    }
}
