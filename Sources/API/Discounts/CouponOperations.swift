import Billing
import Core

extension APIRoutes {
    static let coupons: [APIOperation] = [
        APIOperation(
            .post, "/v1/coupons", "coupons.write", "coupon",
            [
                Field("id", .text), Field("name", .text), Field("percent_off", .token), .integer("amount_off"),
                Field("currency", .token), .choice("duration", ["once", "repeating", "forever"]),
                .integer("duration_in_months"), .integer("max_redemptions"), Field("redeem_by", .instant), .metadata,
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await Coupons(billing).create(
                    id: sent.id("id"), name: sent.text("name"), reduction: try sent.reduction(),
                    duration: try sent.duration(),
                    maxRedemptions: sent.integer("max_redemptions").map { Int(clamping: $0) },
                    redeemBy: try sent.instant("redeem_by"), metadata: sent.metadata(), in: request.scope)
            } showing: {
                $0.coupon($1)
            }
        },
        APIOperation(.get, "/v1/coupons/:id", "coupons.read", "coupon") { request in
            let coupon = try await Coupons(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.coupon(coupon) }
        },
        APIOperation(.delete, "/v1/coupons/:id", "coupons.write", "coupon") { request in
            let id = request.id(of: Coupon.self)
            try await Coupons(request.billing).delete(id, in: request.scope)
            return .deleted("coupon", id.rawValue)
        },
        .list("/v1/coupons", "coupons.read", "coupon") { request in
            let page = try await Coupons(request.billing).list(in: request.scope, request.parameters.page())
            return try await request.show(page) { rendering, coupons in coupons.map(rendering.coupon) }
        },
    ]

    static let promotionCodes: [APIOperation] = [
        APIOperation(
            .post, "/v1/promotion_codes", "coupons.write", "promotion_code",
            [
                Field("coupon", .token), Field("code", .text), Field("customer", .token), Field("expires_at", .instant),
                .integer("max_redemptions"),
                .object(
                    "promotion", [.choice("type", ["coupon"], required: true), Field("coupon", .token, required: true)]),
                .object(
                    "restrictions",
                    [
                        .boolean("first_time_transaction"), .integer("minimum_amount"),
                        Field("minimum_amount_currency", .token), .list("products", of: .token),
                    ]),
            ]
        ) { request in
            let sent = request.parameters
            guard let coupon: Coupon.ID = sent.object("promotion")?.id("coupon") ?? sent.id("coupon") else {
                throw BillingError.missing("promotion[coupon]")
            }
            return try await request.change { billing in
                try await Coupons(billing).createCode(
                    sent.text("code"), for: coupon, customer: sent.id("customer"),
                    expiresAt: try sent.instant("expires_at"),
                    maxRedemptions: sent.integer("max_redemptions").map { Int(clamping: $0) },
                    limits: try sent.object("restrictions")?.limits() ?? .init(), in: request.scope)
            } showing: {
                try $0.promotionCodes([$1])[0]
            }
        },
        APIOperation(.get, "/v1/promotion_codes/:id", "coupons.read", "promotion_code") { request in
            let code = try await Coupons(request.billing).code(request.id(), in: request.scope)
            return try await request.show { try $0.promotionCodes([code])[0] }
        },
        APIOperation(
            .post, "/v1/promotion_codes/:id", "coupons.write", "promotion_code", [.boolean("active", required: true)]
        ) { request in
            return try await request.change { billing in
                try await Coupons(billing).setActive(
                    request.parameters.boolean("active") ?? true, code: request.id(), in: request.scope)
            } showing: {
                try $0.promotionCodes([$1])[0]
            }
        },
        .list(
            "/v1/promotion_codes", "coupons.read", "promotion_code", [Field("code", .token), Field("coupon", .token)]
        ) { request in
            let sent = request.parameters
            let page = try await Coupons(request.billing).codes(
                in: request.scope, code: sent.text("code"), coupon: sent.id("coupon"), sent.page())
            return try await request.show(page) { try $0.promotionCodes($1) }
        },
    ]
}

extension Parameters {
    fileprivate func limits() throws(BillingError) -> PromotionCode.Limits {
        var limits = PromotionCode.Limits(
            isForFirstTime: boolean("first_time_transaction") ?? false,
            products: (texts("products") ?? []).map { Product.ID($0) })
        if let amount = integer("minimum_amount") {
            guard let currency = text("minimum_amount_currency") else {
                throw .missing("restrictions[minimum_amount_currency]")
            }
            limits.minimum = try Money(
                dialect: amount, try Currency(currency), parameter: "restrictions[minimum_amount]")
        }
        return limits
    }

    fileprivate func reduction() throws(BillingError) -> Coupon.Reduction {
        switch (text("percent_off"), integer("amount_off")) {
        case (.some, nil): return .percent(try rate("percent_off"))
        case (nil, let amount?):
            guard let currency = text("currency") else { throw .missing("currency") }
            return .amount(try Money(dialect: amount, try Currency(currency), parameter: "amount_off"))
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
