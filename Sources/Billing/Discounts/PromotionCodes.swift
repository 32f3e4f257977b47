import Core

/// How customers get a coupon for a subscription that they have, by a code that they type.
public struct PromotionCodes: Sendable {
    /// The most characters of a code.
    public static let length = 50

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Looks up what was typed, also with spaces in it that its code has not. What cannot be had is counted, so that nobody finds
    /// codes by trying.
    ///
    /// - Throws: ``PromotionRefusal``; ``BillingError`` for what can be no code, and for a subscription of somebody else's.
    public func find(
        _ typed: String, for id: Subscription.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PromotionCode {
        let text = try FreeText.line(typed, parameter: "code", limit: Self.length)
        return try await context.write { tx -> Result<PromotionCode, PromotionRefusal> in
            let subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let moment = tx.clock.now()
            guard try tx.promotionTries.mayTry(customer, in: scope, at: moment) else { return .failure(.tooManyTries) }
            var code = try tx.promotionCodes.findIfAny(typed: text, in: scope)
            if code == nil, text.contains(where: \.isWhitespace) {
                code = try tx.promotionCodes.findIfAny(typed: text.filter { !$0.isWhitespace }, in: scope)
            }
            if let refusal = try tx.refusal(of: code, for: subscription) {
                if refusal.isGuess { try tx.promotionTries.insert(by: customer, in: scope, at: moment) }
                return .failure(refusal)
            }
            guard let code else { return .failure(.unknown) }
            return .success(code)
        }.get()
    }

    /// What a code would change.
    ///
    /// - Throws: ``PromotionRefusal``; `resource_missing` for a code or a subscription that is not there.
    public func preview(
        _ id: PromotionCode.ID, for subscription: Subscription.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PromotionPreview {
        try await context.read { tx in
            let subscription = try tx.subscriptions.find(subscription, ofMaybe: customer, in: scope)
            let code = try tx.promotionCodes.find(id, in: scope)
            if let refusal = try tx.refusal(of: code, for: subscription) { throw refusal }
            return try tx.preview(code, for: subscription)
        }
    }

    /// Gives the subscription the code's coupon, from its next invoice on.
    ///
    /// - Throws: as ``preview(_:for:of:in:)``; `subscription_renewing` while a period that is over is being billed.
    public func apply(
        _ id: PromotionCode.ID, to subscription: Subscription.ID, of customer: Customer.ID, in scope: Scope
    ) async throws {
        try await context.write { tx in
            let subscription = try tx.subscriptions.find(subscription, ofMaybe: customer, in: scope)
            let code = try tx.promotionCodes.find(id, in: scope)
            if let refusal = try tx.refusal(of: code, for: subscription) { throw refusal }
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: scope))
            try subscription.requireBilled(until: now)
            let coupon = try tx.preview(code, for: subscription).coupon
            let position = try tx.discounts.count(of: subscription)
            try tx.give(coupon, by: code, as: position, to: subscription, at: now)
            try tx.record(
                .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer, in: scope, at: now)
        }
    }

    /// The discounts that a subscription has now, in the order in which they apply.
    public func applying(to subscription: Subscription) async throws -> [Discount] {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: subscription.scope))
            return try tx.discounts.applying(of: subscription.id, in: subscription.scope, at: now)
        }
    }
}

extension BillingTransaction {
    /// Whether a code is for who has paid for nothing yet, and its customer has, or had such a code with another subscription.
    func isTooLate(for code: PromotionCode, _ subscription: Subscription) throws -> Bool {
        guard code.limits.isForFirstTime else { return false }
        return try invoices.hasPaid(subscription.customer, in: subscription.scope)
            || discounts.areOfFirstTime(beside: subscription)
            || chargeDiscounts.areOfFirstTime(of: subscription.customer, in: subscription.scope)
    }

    /// - Parameter code: nil when there is none of what was typed.
    /// - Returns: why it is not taken; nil when it is.
    fileprivate func refusal(of code: PromotionCode?, for subscription: Subscription) throws -> PromotionRefusal? {
        let scope = subscription.scope
        let now = try now(for: try customers.find(subscription.customer, in: scope))
        let given = try discounts.all(of: [subscription.id], in: scope)
        guard let code else {
            guard subscription.takesPromotionCodes else { return .notNow }
            return given.contains { $0.isTyped(at: now) } ? .anotherApplies : .unknown
        }
        return try code.refusal(
            try coupons.find([code.coupon], in: scope).first, for: subscription, given: given,
            hasPaid: try isTooLate(for: code, subscription), at: now)
    }

    /// - Throws: ``PromotionRefusal/changesNothing``.
    fileprivate func preview(_ code: PromotionCode, for subscription: Subscription) throws -> PromotionPreview {
        let scope = subscription.scope
        let now = try now(for: try customers.find(subscription.customer, in: scope))
        let coupon = try coupons.find(code.coupon, in: scope)
        guard let effect = try self.effect(of: coupon, by: code.id, on: subscription, at: now) else {
            throw PromotionRefusal.notNow
        }
        guard effect.after.amount < effect.before.amount else { throw PromotionRefusal.changesNothing }
        return PromotionPreview(
            code: code, coupon: coupon, endsAt: effect.endsAt, before: effect.before, after: effect.after,
            at: effect.at)
    }
}
