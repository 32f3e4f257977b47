import Core
import Storage

extension SubscriptionRows {
    func insert(_ it: Subscription) throws {
        try execute(
            """
            INSERT INTO subscriptions
                (merchant_id, id, livemode, customer_id, status, currency, recurring_interval, recurring_count, anchor,
                zone, epoch, period_index, period_start_at, period_end_at, trial_start_at, trial_end_at,
                collection_method, days_until_due, default_method_id, cancel_requested_at, cancel_effect,
                cancel_effective_at, cancel_reason, cancel_comment, pause_requested_at, pause_starts_at, pause_resumes_at, ended_at, latest_invoice_id, tax_rates, description,
                metadata,
                started_at, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.status), \(it.currency.code),
                \(it.recurrence.interval.rawValue), \(it.recurrence.count), \(it.anchor.local.description),
                \(it.anchor.zone.id), \(it.epoch), \(it.periodIndex), \(it.period.start), \(it.period.end),
                \(it.trial?.start), \(it.trial?.end), \(it.collectionMethod), \(it.daysUntilDue), \(it.defaultMethod),
                \(it.cancellation?.requestedAt), \(it.cancellation?.effect), \(it.cancellation?.effectiveAt),
                \(it.cancellation?.reason), \(it.cancellation?.comment), \(it.pause?.requestedAt),
                \(it.pause?.startsAt), \(it.pause?.resumesAt), \(it.endedAt), \(it.latestInvoice),
                \(TaxRate.text(it.taxRates)),
                \(it.description), \(JSONText.of(it.metadata)), \(it.startedAt), \(it.createdAt))
            """)
        for (position, item) in it.items.enumerated() { try insert(item, at: position, of: it) }
    }

    func insert(_ item: SubscriptionItem, at position: Int, of subscription: Subscription) throws {
        try execute(
            """
            INSERT INTO subscription_items
                (merchant_id, id, subscription_id, price_id, quantity, position, tax_rates, created_at, billed_amount)
            VALUES
                (\(subscription.scope.merchant), \(item.id), \(subscription.id), \(item.price.id), \(item.quantity),
                \(position), \(TaxRate.text(item.taxRates)), \(item.createdAt), \(item.billedAmount?.amount))
            """, forgetting: .subscriptions)
    }

    /// Writes the items as they are now.
    func replaceItems(of subscription: Subscription) throws {
        let merchant = subscription.scope.merchant
        try execute(
            "DELETE FROM subscription_items WHERE merchant_id = \(merchant) AND subscription_id = \(subscription.id)",
            forgetting: .subscriptions)
        for (position, item) in subscription.items.enumerated() { try insert(item, at: position, of: subscription) }
    }

    /// Every item is billed at its price.
    func billItemsWhole(of subscription: Subscription) throws {
        try execute(
            """
            UPDATE subscription_items SET billed_amount = NULL
            WHERE merchant_id = \(subscription.scope.merchant) AND subscription_id = \(subscription.id)
            """, forgetting: .subscriptions)
    }

    /// Saves everything but the items.
    func update(_ it: Subscription) throws {
        try send(
            """
            UPDATE subscriptions
            SET status = \(it.status), recurring_interval = \(it.recurrence.interval.rawValue),
                recurring_count = \(it.recurrence.count), anchor = \(it.anchor.local.description),
                epoch = \(it.epoch), period_index = \(it.periodIndex), period_start_at = \(it.period.start),
                period_end_at = \(it.period.end), trial_start_at = \(it.trial?.start), trial_end_at = \(it.trial?.end),
                collection_method = \(it.collectionMethod), days_until_due = \(it.daysUntilDue),
                default_method_id = \(it.defaultMethod), cancel_requested_at = \(it.cancellation?.requestedAt),
                cancel_effect = \(it.cancellation?.effect), cancel_effective_at = \(it.cancellation?.effectiveAt),
                cancel_reason = \(it.cancellation?.reason), cancel_comment = \(it.cancellation?.comment),
                pause_requested_at = \(it.pause?.requestedAt), pause_starts_at = \(it.pause?.startsAt),
                pause_resumes_at = \(it.pause?.resumesAt), ended_at = \(it.endedAt), latest_invoice_id = \(it.latestInvoice),
                tax_rates = \(TaxRate.text(it.taxRates)), description = \(it.description),
                metadata = \(JSONText.of(it.metadata))
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.subscriptions[it.id] = it })
    }
}
