import Core
import Storage

/// The coupons of a merchant, their codes, and who has them.
public struct Coupons: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter id: chosen by the caller, or nil for a new one.
    public func create(
        id: Coupon.ID? = nil, name: String? = nil, reduction: Coupon.Reduction, duration: Coupon.Duration = .once,
        maxRedemptions: Int? = nil, redeemBy: Instant? = nil, metadata: [String: String] = [:], in scope: Scope
    ) async throws -> Coupon {
        try Metadata.check(metadata)
        if case .amount(let money) = reduction, money.amount <= 0 {
            throw BillingError.invalid("amount_off", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        if case .percent(let rate) = reduction, rate.millionths == 0 {
            throw BillingError.invalid("percent_off", "Must be more than 0.")
        }
        if case .repeating(let months) = duration, !(1...120).contains(months) {
            throw BillingError.invalid("duration_in_months", "Must be 1 to 120.", code: "parameter_invalid_integer")
        }
        if let maxRedemptions, maxRedemptions < 1 {
            throw BillingError.invalid("max_redemptions", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        let now = context.clock.now()
        let coupon = Coupon(
            id: id ?? .new(at: now, using: context.chance), scope: scope,
            name: try name.map { try FreeText.line($0, parameter: "name", limit: 40) }, reduction: reduction,
            duration: duration, maxRedemptions: maxRedemptions, redeemBy: redeemBy, timesRedeemed: 0,
            metadata: metadata, createdAt: now, deletedAt: nil)
        return try await context.write { tx in
            do {
                try tx.coupons.insert(coupon)
            } catch StorageError.constraint {
                throw BillingError.invalid("id", "Coupon already exists.", code: "resource_already_exists")
            }
            return coupon
        }
    }

    public func find(_ id: Coupon.ID, in scope: Scope) async throws -> Coupon {
        try await context.read { try $0.coupons.find(id, in: scope) }
    }

    public func list(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<Coupon> {
        try await context.read { try $0.coupons.page(in: scope, page) }
    }

    /// It cannot be given any more; those who have it keep it (Stripe, "Delete a coupon").
    public func delete(_ id: Coupon.ID, in scope: Scope) async throws {
        let now = context.clock.now()
        try await context.write { tx in
            _ = try tx.coupons.find(id, in: scope)
            try tx.coupons.remove(id, in: scope, at: now)
        }
    }

    /// - Parameter code: what is typed, letters and digits; nil for a new one of 8 characters. Case does not matter.
    public func createCode(
        _ code: String? = nil, for coupon: Coupon.ID, customer: Customer.ID? = nil, expiresAt: Instant? = nil,
        maxRedemptions: Int? = nil, limits: PromotionCode.Limits = .init(), in scope: Scope
    ) async throws -> PromotionCode {
        try limits.check()
        let now = context.clock.now()
        let text = code ?? context.chance.base62(8).uppercased()
        guard (1...50).contains(text.count),
            text.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            })
        else { throw BillingError.invalid("code", "A code is 1 to 50 letters, digits, hyphens and underscores.") }
        let promotion = PromotionCode(
            id: .new(at: now, using: context.chance), scope: scope, code: text, coupon: coupon, isActive: true,
            customer: customer, expiresAt: expiresAt, maxRedemptions: maxRedemptions, timesRedeemed: 0, createdAt: now,
            limits: limits)
        return try await context.write { tx in
            do {
                _ = try tx.coupons.find(coupon, in: scope)
            } catch is BillingError {
                throw BillingError.notFound("coupon", coupon.rawValue, parameter: "coupon")
            }
            if let customer { _ = try tx.customers.find(named: customer, in: scope) }
            let sold = limits.products.isEmpty ? [:] : try tx.products.find(limits.products, in: scope)
            for (index, product) in limits.products.enumerated() where sold[product] == nil {
                throw BillingError.notFound(
                    "product", product.rawValue, parameter: "restrictions[products][\(index)]")
            }
            do {
                try tx.promotionCodes.insert(promotion)
            } catch StorageError.constraint {
                throw BillingError.invalid(
                    "code", "An active promotion code with `code: \(text)` already exists.",
                    code: "resource_already_exists")
            }
            return promotion
        }
    }

    public func code(_ id: PromotionCode.ID, in scope: Scope) async throws -> PromotionCode {
        try await context.read { try $0.promotionCodes.find(id, in: scope) }
    }

    public func codes(
        in scope: Scope, code: String? = nil, coupon: Coupon.ID? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<PromotionCode> {
        try await context.read { try $0.promotionCodes.page(in: scope, code: code, coupon: coupon, page) }
    }

    /// A code that is switched off cannot be typed any more; who has used it keeps the discount.
    public func setActive(_ isActive: Bool, code id: PromotionCode.ID, in scope: Scope) async throws -> PromotionCode {
        try await context.write { tx in
            _ = try tx.promotionCodes.find(id, in: scope)
            try tx.promotionCodes.setActive(isActive, id, in: scope)
            return try tx.promotionCodes.find(id, in: scope)
        }
    }

    /// Takes a discount from a subscription, from its next invoice on.
    public func removeDiscount(from subscription: Subscription.ID, in scope: Scope) async throws {
        try await context.write { tx in
            let subscription = try tx.subscriptions.find(subscription, in: scope)
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: scope))
            let ended = try tx.discounts.end(of: subscription.id, in: scope, at: now)
            guard ended > 0 else { throw BillingError.notFound("discount") }
            try tx.record(
                .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer, in: scope, at: now)
        }
    }
}
