import Access
import Billing
import Core

/// What the merchant of a simulated year lets its customers do at the portal that not every merchant does.
struct MerchantTerms: Sendable {
    let paymentPlan: PaymentPlanRules?
    let refund: RefundRule?
    let retention: RetentionOffer?

    /// Each is allowed by three merchants of five, and written into their configuration.
    ///
    /// - Parameter chance: its own, so that the year of a merchant who allows nothing is what it is without all this.
    static func draw(
        in scope: Scope, currency: Currency, by chance: Chance, _ context: BillingContext
    ) async throws -> MerchantTerms {
        let plan = chance.happens(600_000) ? anyPlan(by: chance) : nil
        let refund = chance.happens(600_000) ? anyRefund(by: chance) : nil
        let retention =
            try await chance.happens(600_000) ? anyOffer(in: scope, currency: currency, by: chance, context) : nil
        let terms = MerchantTerms(paymentPlan: plan, refund: refund, retention: retention)
        guard plan != nil || refund != nil || retention != nil else { return terms }
        let configurations = PortalConfigurations(context)
        _ = try await configurations.update(try await configurations.default(in: scope).id, in: scope) {
            $0.features.paymentPlan = terms.paymentPlan
            $0.features.cancellationRefund = terms.refund
            $0.features.retention = terms.retention
        }
        return terms
    }

    private static func anyPlan(by chance: Chance) -> PaymentPlanRules {
        PaymentPlanRules(
            days: chance.pick([5, 15, 40]) ?? 15, instalments: chance.pick([1, 3, 6]) ?? 3,
            interval: chance.pick([1, 7, 15]) ?? 15, minimum: chance.happens(500_000) ? 1_000 : nil,
            timesPerInvoice: chance.number(1...3))
    }

    private static func anyRefund(by chance: Chance) -> RefundRule {
        RefundRule(
            chance.happens(500_000) ? .everything : .unusedDays, windowDays: chance.happens(300_000) ? 10 : nil,
            mostUsedPercent: chance.happens(300_000) ? 50 : nil)
    }

    /// Its coupon is given to nobody in another way.
    private static func anyOffer(
        in scope: Scope, currency: Currency, by chance: Chance, _ context: BillingContext
    ) async throws -> RetentionOffer {
        let reduction: Coupon.Reduction =
            chance.happens(500_000) ? .percent(try Rate("30")) : .amount(Money(3_000, currency))
        let duration: Coupon.Duration = chance.happens(500_000) ? .repeating(months: 3) : .once
        let coupon = try await Coupons(context).create(
            name: "Quédate", reduction: reduction, duration: duration, in: scope)
        return RetentionOffer(
            coupon.id, holdout: chance.pick([0, 30, 50]) ?? 30, againAfterDays: chance.pick([30, 365]) ?? 365)
    }
}
