import Core
import Storage

/// The coupons of a merchant, their codes, and who has them.
public struct Coupons: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter id: chosen by the caller, or nil for a new one.
    public func create(
        id: Coupon.ID? = nil, name: String? = nil, reduction: Coupon.Reduction, duration: Coupon.Duration = .once,
        maxRedemptions: Int? = nil, redeemBy: Instant? = nil, metadata: [String: String] = [:], in scope: Scope,
        by actor: AuditActor? = nil
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
            try tx.audit(.couponCreated, coupon, by: actor)
            return coupon
        }
    }

    public func find(_ id: Coupon.ID, in scope: Scope) async throws -> Coupon {
        try await context.read { try $0.coupons.find(id, in: scope) }
    }

    public func list(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<Coupon> {
        try await context.read { try $0.coupons.page(in: scope, page) }
    }

    /// Also those that nobody gets any more.
    ///
    /// - Parameter isEnded: only those that were ended, or only those that were not; nil for all.
    public func record(
        in scope: Scope, isEnded: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Coupon> {
        try await context.read { try $0.coupons.record(in: scope, isEnded: isEnded, page) }
    }

    /// Also one that nobody gets any more.
    public func recorded(_ id: Coupon.ID, in scope: Scope) async throws -> Coupon {
        guard let coupon = try await context.read({ try $0.coupons.find([id], in: scope).first }) else {
            throw BillingError.notFound("coupon", id.rawValue)
        }
        return coupon
    }

    /// It cannot be given any more; those who have it keep it (Stripe, "Delete a coupon").
    public func delete(_ id: Coupon.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        let now = context.clock.now()
        try await context.write { tx in
            let coupon = try tx.coupons.find(id, in: scope)
            try tx.coupons.remove(id, in: scope, at: now)
            try tx.audit(.couponEnded, coupon, by: actor)
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

extension BillingTransaction {
    fileprivate func audit(_ action: AuditAction, _ coupon: Coupon, by actor: AuditActor?) throws {
        let details = ["name": coupon.name ?? coupon.id.rawValue]
        try audit(action, about: coupon.id.rawValue, details, by: actor, in: coupon.scope)
    }
}
