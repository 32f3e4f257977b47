import Billing
import Core

extension Rendering {
    func coupons(_ ids: [Coupon.ID]) throws -> [Coupon.ID: JSON] {
        Dictionary(try tx.coupons.find(ids, in: scope).map { ($0.id, coupon($0)) }, uniquingKeysWith: { $1 })
    }

    func promotionCodes(_ ids: [PromotionCode.ID]) throws -> [PromotionCode.ID: JSON] {
        let found = try tx.promotionCodes.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try promotionCodes(found)), uniquingKeysWith: { $1 })
    }

    func discounts(_ ids: [Discount.ID]) throws -> [Discount.ID: JSON] {
        let found =
            try tx.discounts.find(ids, in: scope).map { ($0.id, discount($0)) }
            + tx.chargeDiscounts.find(ids, in: scope).map { ($0.id, chargeDiscount($0)) }
        return Dictionary(found, uniquingKeysWith: { $1 })
    }

    func coupon(_ it: Coupon) -> JSON {
        var percent: Rate?
        var amount: Money?
        switch it.reduction {
        case .percent(let rate): percent = rate
        case .amount(let money): amount = money
        }
        var months: Int?
        if case .repeating(let count) = it.duration { months = count }
        return [
            "id": .text(it.id.rawValue),
            "object": "coupon",
            "amount_off": JSON(amount?.dialectAmount),
            "created": JSON(it.createdAt),
            "currency": JSON(amount?.currency),
            "duration": months != nil ? "repeating" : it.duration == .once ? "once" : "forever",
            "duration_in_months": JSON(months),
            "livemode": .boolean(it.scope.mode.isLive),
            "max_redemptions": JSON(it.maxRedemptions),
            "metadata": JSON(it.metadata),
            "name": JSON(it.name),
            "percent_off": percent.map { .raw($0.description) } ?? nil,
            "redeem_by": JSON(it.redeemBy),
            "times_redeemed": JSON(it.timesRedeemed),
            "valid": .boolean(it.isValid(at: now)),
        ]
    }

    /// Older clients read the whole coupon in `coupon`, newer ones its id in `promotion`.
    func promotionCodes(_ codes: [PromotionCode]) throws -> [JSON] {
        let coupons = Dictionary(
            try tx.coupons.find(codes.map(\.coupon), in: scope).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return codes.map { it -> JSON in
            // A code is active as long as it gives something (Stripe, "Promotion code").
            let isActive = coupons[it.coupon].map { it.isUsable(at: now, for: $0) } ?? false
            return [
                "id": .text(it.id.rawValue),
                "object": "promotion_code",
                "active": .boolean(isActive),
                "code": .text(it.code),
                "coupon": coupons[it.coupon].map(coupon) ?? nil,
                "created": JSON(it.createdAt),
                "customer": reference(it.customer, Link.customer),
                "expires_at": JSON(it.expiresAt),
                "livemode": .boolean(it.scope.mode.isLive),
                "max_redemptions": JSON(it.maxRedemptions),
                "metadata": [:],
                "promotion": ["coupon": .reference(.coupon(it.coupon)), "type": "coupon"],
                "restrictions": [
                    "first_time_transaction": .boolean(it.limits.isForFirstTime),
                    "minimum_amount": JSON(it.limits.minimum?.dialectAmount),
                    "minimum_amount_currency": JSON(it.limits.minimum?.currency),
                    "products": .array(it.limits.products.map { .text($0.rawValue) }),
                ],
                "times_redeemed": JSON(it.timesRedeemed),
            ]
        }
    }

    /// What discounts took from an invoice, or from one of its lines: `total_discount_amounts`, `discount_amounts`.
    ///
    /// - Parameters:
    ///   - sum: all that was taken, of which older invoices do not say what took it.
    ///   - unnamed: how what took the rest is called.
    func amounts(of discounts: [InvoiceDiscount], sum: Money, rest unnamed: Discount.ID) throws -> JSON {
        var amounts = discounts.map { it -> JSON in
            ["amount": .amount(it.amount), "discount": .reference(.discount(.init(it.discount)))]
        }
        let rest = try sum - Money.sum(discounts.map(\.amount), in: sum.currency)
        if !rest.isZero { amounts.append(["amount": .amount(rest), "discount": .reference(.discount(unnamed))]) }
        return .array(amounts)
    }

    func discount(_ it: Discount) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "discount",
            "checkout_session": nil,
            "coupon": coupon(it.coupon),
            "customer": nil,
            "end": JSON(it.endsAt),
            "invoice": nil,
            "invoice_item": nil,
            "promotion_code": reference(it.promotionCode, Link.promotionCode),
            "source": ["coupon": .reference(.coupon(it.coupon.id)), "type": "coupon"],
            "start": JSON(it.startedAt),
            "subscription": .text(it.subscription.rawValue),
            "subscription_item": nil,
        ]
    }
}
