import Billing
import Core

extension APIRoutes {
    static let coupons: [Operation] = [
        Operation(
            .post, "/v1/coupons", "coupons.write", "coupon",
            [
                Field("id", .text), Field("name", .text), Field("percent_off", .token), .integer("amount_off"),
                Field("currency", .token), .choice("duration", ["once", "repeating", "forever"]),
                .integer("duration_in_months"), .integer("max_redemptions"), Field("redeem_by", .instant), .metadata,
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await Coupons(billing).create(
                    id: sent.id("id"), name: sent.text("name"), reduction: try sent.reduction(),
                    duration: try sent.duration(),
                    maxRedemptions: sent.integer("max_redemptions").map { Int(clamping: $0) },
                    redeemBy: try sent.instant("redeem_by"), metadata: sent.metadata(), in: call.scope)
            } showing: {
                $0.coupon($1)
            }
        },
        Operation(.get, "/v1/coupons/:id", "coupons.read", "coupon") { call in
            let coupon = try await Coupons(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.coupon(coupon) }
        },
        Operation(.delete, "/v1/coupons/:id", "coupons.write", "coupon") { call in
            let id = call.id(of: Coupon.self)
            try await Coupons(call.billing).delete(id, in: call.scope)
            return .deleted("coupon", id.rawValue)
        },
        .list("/v1/coupons", "coupons.read", "coupon") { call in
            let page = try await Coupons(call.billing).list(in: call.scope, call.parameters.page())
            return try await call.show(page) { rendering, coupons in coupons.map(rendering.coupon) }
        },
    ]

    static let promotionCodes: [Operation] = [
        Operation(
            .post, "/v1/promotion_codes", "coupons.write", "promotion_code",
            [
                Field("coupon", .token), Field("code", .text), Field("customer", .token), Field("expires_at", .instant),
                .integer("max_redemptions"),
                .object(
                    "promotion", [.choice("type", ["coupon"], required: true), Field("coupon", .token, required: true)]),
            ]
        ) { call in
            let sent = call.parameters
            guard let coupon: Coupon.ID = sent.object("promotion")?.id("coupon") ?? sent.id("coupon") else {
                throw BillingError.missing("promotion[coupon]")
            }
            return try await call.change { billing in
                try await Coupons(billing).createCode(
                    sent.text("code"), for: coupon, customer: sent.id("customer"),
                    expiresAt: try sent.instant("expires_at"),
                    maxRedemptions: sent.integer("max_redemptions").map { Int(clamping: $0) }, in: call.scope)
            } showing: {
                try $0.promotionCodes([$1])[0]
            }
        },
        Operation(.get, "/v1/promotion_codes/:id", "coupons.read", "promotion_code") { call in
            let code = try await Coupons(call.billing).code(call.id(), in: call.scope)
            return try await call.show { try $0.promotionCodes([code])[0] }
        },
        Operation(
            .post, "/v1/promotion_codes/:id", "coupons.write", "promotion_code", [.boolean("active", required: true)]
        ) { call in
            return try await call.change { billing in
                try await Coupons(billing).setActive(
                    call.parameters.boolean("active") ?? true, code: call.id(), in: call.scope)
            } showing: {
                try $0.promotionCodes([$1])[0]
            }
        },
        .list(
            "/v1/promotion_codes", "coupons.read", "promotion_code", [Field("code", .token), Field("coupon", .token)]
        ) { call in
            let sent = call.parameters
            let page = try await Coupons(call.billing).codes(
                in: call.scope, code: sent.text("code"), coupon: sent.id("coupon"), sent.page())
            return try await call.show(page) { try $0.promotionCodes($1) }
        },
    ]
}

extension Parameters {
    fileprivate func reduction() throws(BillingError) -> Coupon.Reduction {
        switch (text("percent_off"), integer("amount_off")) {
        case (.some, nil): return .percent(try rate("percent_off"))
        case (nil, let amount?):
            guard let currency = text("currency") else { throw .missing("currency") }
            return .amount(Money(amount, try Currency(currency)))
        case (nil, nil): throw .missing("percent_off")
        default: throw .invalid("percent_off", "Give only one of percent_off and amount_off.")
        }
    }

    fileprivate func duration() throws(BillingError) -> Coupon.Duration {
        switch text("duration") {
        case "repeating":
            guard let months = integer("duration_in_months") else { throw .missing("duration_in_months") }
            return .repeating(months: Int(clamping: months))
        case "forever": return .forever
        default: return .once
        }
    }
}
