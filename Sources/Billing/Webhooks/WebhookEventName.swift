/// Names of events that an endpoint may ask for.
enum WebhookEventName {
    /// What is none is most likely misspelt, and would be waited for in vain.
    static func isKnown(_ name: String) -> Bool {
        name == "*" || Event.Kind(rawValue: name) != nil || neverSent.contains(name)
    }

    /// The dialect's, of which nothing is told here: programs that were written for it ask for them among others.
    static let neverSent: Set<String> = [
        "charge.captured", "charge.dispute.closed", "charge.dispute.created", "charge.dispute.updated",
        "charge.expired", "charge.failed", "charge.pending", "charge.refund.updated", "charge.refunded",
        "charge.succeeded",
        "charge.updated",
        "checkout.session.async_payment_failed", "checkout.session.async_payment_succeeded",
        "checkout.session.completed", "checkout.session.expired",
        "coupon.created", "coupon.deleted", "coupon.updated",
        "credit_note.updated", "credit_note.voided",
        "customer.discount.created", "customer.discount.deleted", "customer.discount.updated",
        "customer.source.created", "customer.source.deleted", "customer.source.expiring", "customer.source.updated",
        "customer.tax_id.created", "customer.tax_id.deleted", "customer.tax_id.updated",
        "invoice.finalization_failed", "invoice.overdue", "invoice.upcoming", "invoice.will_be_due",
        "invoice_payment.paid",
        "mandate.updated",
        "payment_intent.amount_capturable_updated", "payment_intent.requires_action",
        "payment_method.automatically_updated",
        "plan.created", "plan.deleted", "plan.updated", "price.deleted",
        "promotion_code.created", "promotion_code.updated",
        "refund.created", "refund.failed",
        "setup_intent.canceled", "setup_intent.requires_action",
        "subscription_schedule.aborted", "subscription_schedule.canceled", "subscription_schedule.completed",
        "subscription_schedule.created", "subscription_schedule.expiring", "subscription_schedule.released",
        "subscription_schedule.updated",
        "tax_rate.created", "tax_rate.updated",
        "test_helpers.test_clock.advancing", "test_helpers.test_clock.deleted",
    ]
}
