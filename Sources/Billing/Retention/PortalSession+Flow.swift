import Core

extension PortalSession {
    /// What a merchant's program sends a customer for: leaving a subscription, with something to offer them if there is any.
    /// Stripe's `flow_data` of type `subscription_cancel`.
    public struct Flow: Hashable, Sendable {
        /// The only type that there is.
        public static let kind = "subscription_cancel"

        public let subscription: Subscription.ID
        /// Offered in place of what the configuration offers.
        public let coupon: Coupon.ID?

        public init(leaving subscription: Subscription.ID, offering coupon: Coupon.ID? = nil) {
            self.subscription = subscription
            self.coupon = coupon
        }
    }
}

extension BillingTransaction {
    /// - Throws: `resource_missing` for a subscription that is not the customer's, and for a coupon of nobody's;
    ///   `parameter_invalid` for what has been left, or may not be.
    package func require(
        _ flow: PortalSession.Flow?, of customer: Customer.ID, by configuration: PortalConfiguration, in scope: Scope
    ) throws {
        guard let flow else { return }
        let name = "flow_data[subscription_cancel]"
        guard let subscription = try subscriptions.find([flow.subscription], in: scope).first,
            subscription.customer == customer
        else {
            throw BillingError.notFound(
                "subscription", flow.subscription.rawValue, parameter: "\(name)[subscription]")
        }
        guard subscription.renews else {
            throw BillingError.invalid("\(name)[subscription]", "This subscription is being cancelled, or has ended.")
        }
        guard configuration.features.subscriptions, configuration.features.subscriptionCancel else {
            throw BillingError.invalid("flow_data[type]", "The configuration does not allow it.")
        }
        guard let coupon = flow.coupon else { return }
        _ = try coupons.find(coupon, in: scope, parameter: "\(name)[retention][coupon_offer][coupon]")
    }
}

extension Retention {
    /// What is offered in a browser session that the merchant's program may have begun for that.
    ///
    /// - Parameters:
    ///   - instant: when the browser session began.
    ///   - standard: what the configuration offers to all. Its hold-out and its days hold for a program's offer too; without
    ///     one nobody is held out.
    public func offer(
        for subscription: Subscription, inSessionOf instant: Instant, otherwise standard: RetentionOffer?
    ) async throws -> RetentionOffer? {
        let sent = try await context.read { try $0.portalSessions.offered(for: subscription, openedAt: instant) }
        guard let sent else { return standard }
        var offer = standard ?? RetentionOffer(sent, holdout: 0)
        offer.coupon = sent.rawValue
        return offer
    }
}
