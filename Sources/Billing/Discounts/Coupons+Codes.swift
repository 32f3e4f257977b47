import Core
import Storage

/// What customers type to get a coupon.
extension Coupons {
    /// - Parameters:
    ///   - code: what is typed, letters and digits; nil for a new one of 8 characters. Case does not matter.
    ///   - id: chosen by the caller, so that what is pressed twice is made once; nil for a new one.
    public func createCode(
        _ code: String? = nil, for coupon: Coupon.ID, id: PromotionCode.ID? = nil, customer: Customer.ID? = nil,
        expiresAt: Instant? = nil, maxRedemptions: Int? = nil, limits: PromotionCode.Limits = .init(), in scope: Scope,
        by actor: AuditActor? = nil
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
            id: id ?? .new(at: now, using: context.chance), scope: scope, code: text, coupon: coupon, isActive: true,
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
            try tx.audit(.promotionCodeCreated, promotion, by: actor)
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
    ///
    /// - Throws: `resource_already_exists` when another was given the same words meanwhile.
    public func setActive(
        _ isActive: Bool, code id: PromotionCode.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> PromotionCode {
        try await context.write { tx in
            let before = try tx.promotionCodes.find(id, in: scope)
            do {
                try tx.promotionCodes.setActive(isActive, id, in: scope)
            } catch StorageError.constraint {
                throw BillingError.invalid(
                    "active", "An active promotion code with `code: \(before.code)` already exists.",
                    code: "resource_already_exists")
            }
            let after = try tx.promotionCodes.find(id, in: scope)
            if after.isActive != before.isActive {
                try tx.audit(isActive ? .promotionCodeSwitchedOn : .promotionCodeSwitchedOff, after, by: actor)
            }
            return after
        }
    }
}

extension BillingTransaction {
    fileprivate func audit(_ action: AuditAction, _ code: PromotionCode, by actor: AuditActor?) throws {
        try audit(action, about: code.id.rawValue, ["name": code.code], by: actor, in: code.scope)
    }
}
