import Billing
import Core

extension Rendering {
    func subscription(_ subscription: Subscription) throws -> JSON { try subscriptions([subscription])[0] }

    func subscriptions(_ ids: [Subscription.ID]) throws -> [Subscription.ID: JSON] {
        let found = try tx.subscriptions.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try subscriptions(found)), uniquingKeysWith: { $1 })
    }

    func subscriptions(_ subscriptions: [Subscription]) throws -> [JSON] {
        let clocks = try tx.customers.testClocks(of: subscriptions.map(\.customer), in: scope)
        // A discount is over by the clock of whose it is.
        let times = try tx.testClocks.times(of: subscriptions.map(\.customer), in: scope)
        let discounts = try tx.discounts.applying(
            of: Dictionary(subscriptions.map { ($0.id, times[$0.customer] ?? now) }, uniquingKeysWith: { $1 }),
            in: scope)
        let rates = try taxRates(subscriptions.flatMap { $0.taxRates + $0.items.flatMap(\.taxRates) })
        return subscriptions.map {
            json($0, discounts: discounts[$0.id] ?? [], rates: rates, testClock: clocks[$0.customer])
        }
    }

    /// What the customer has that is not over.
    func currentSubscriptions(of customer: Customer.ID) throws -> JSON {
        let current = try tx.subscriptions.all(of: customer, in: scope).filter(\.status.isCurrent)
        return .list(try subscriptions(current), url: "/v1/subscriptions?customer=\(customer)")
    }

    private func json(
        _ it: Subscription, discounts: [Discount], rates: [TaxRate.ID: JSON], testClock: TestClock.ID?
    ) -> JSON {
        let only = it.items.count == 1 ? it.items.first : nil
        let endsWithPeriod = it.cancellation?.effect == .atPeriodEnd
        return [
            "id": .text(it.id.rawValue),
            "object": "subscription",
            "application": nil,
            "application_fee_percent": nil,
            "automatic_tax": ["disabled_reason": nil, "enabled": false, "liability": nil],
            "billing_cycle_anchor": JSON(it.anchor.boundary(0, every: it.recurrence)),
            "billing_cycle_anchor_config": nil,
            "billing_details": ownDetails(it.billingDetails),
            "billing_mode": ["type": "classic", "flexible": nil],
            "billing_schedules": [],
            "billing_thresholds": nil,
            "cancel_at": JSON(it.cancellation?.effectiveAt),
            "cancel_at_period_end": .boolean(endsWithPeriod),
            "canceled_at": JSON(it.cancellation?.requestedAt ?? it.endedAt),
            "cancellation_details": [
                "comment": JSON(it.cancellation?.comment),
                "feedback": JSON(it.cancellation?.reason?.rawValue),
                "reason": reason(it),
            ],
            "collection_method": .text(it.collectionMethod.rawValue),
            "created": JSON(it.createdAt),
            "currency": JSON(it.currency),
            "current_period_end": JSON(it.period.end),
            "current_period_start": JSON(it.period.start),
            "customer": .reference(.customer(it.customer)),
            "customer_account": nil,
            "days_until_due": JSON(it.daysUntilDue),
            "default_payment_method": reference(it.defaultMethod, Link.method),
            "default_source": nil,
            "default_tax_rates": .array(it.taxRates.compactMap { rates[$0] }),
            "description": JSON(it.description),
            "discount": discounts.first.map(discount) ?? nil,
            "discounts": .array(discounts.map { .reference(.discount($0.id)) }),
            "ended_at": JSON(it.endedAt),
            "invoice_settings": ["account_tax_ids": nil, "issuer": ["type": "self"]],
            "items": .list(
                it.items.map { item($0, of: it, rates) }, url: "/v1/subscription_items?subscription=\(it.id)"),
            "latest_invoice": reference(it.latestInvoice, Link.invoice),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "next_pending_invoice_item_invoice": nil,
            "on_behalf_of": nil,
            "pause_collection": nil,
            "payment_settings": [
                "payment_method_options": nil, "payment_method_types": nil, "save_default_payment_method": "off",
            ],
            "pending_invoice_item_interval": nil,
            "pending_setup_intent": nil,
            "pending_update": nil,
            "plan": only.map { plan($0.price) } ?? nil,
            "quantity": JSON(only?.quantity),
            "schedule": nil,
            "start_date": JSON(it.startedAt),
            "status": .text(it.status.rawValue),
            "status_details": it.status == .paused ? ["paused": pause(it.pause)] : nil,
            "pending_pause": it.status == .paused ? nil : pause(it.pause),
            "test_clock": JSON(testClock?.rawValue),
            "transfer_data": nil,
            "trial_end": JSON(it.trial?.end),
            "trial_settings": ["end_behavior": ["missing_payment_method": "create_invoice"]],
            "trial_start": JSON(it.trial?.start),
        ]
    }

    private func reason(_ it: Subscription) -> JSON {
        if it.cancellation != nil { return "cancellation_requested" }
        return it.status == .canceled ? "payment_failed" : nil
    }

    private func pause(_ pause: Pause?) -> JSON {
        guard let pause else { return nil }
        return [
            "type": "pause_requested", "requested_at": JSON(pause.requestedAt), "starts_at": JSON(pause.startsAt),
            "resumes_at": JSON(pause.resumesAt),
        ]
    }

    private func item(
        _ item: SubscriptionItem, of subscription: Subscription, _ rates: [TaxRate.ID: JSON]
    ) -> JSON {
        [
            "id": .text(item.id.rawValue),
            "object": "subscription_item",
            "billing_thresholds": nil,
            "created": JSON(item.createdAt),
            "current_period_end": JSON(subscription.period.end),
            "current_period_start": JSON(subscription.period.start),
            "discounts": [],
            "metadata": [:],
            "plan": plan(item.price),
            "price": price(item.price),
            "quantity": .integer(item.quantity),
            "subscription": .text(subscription.id.rawValue),
            "tax_rates": .array(item.taxRates.compactMap { rates[$0] }),
        ]
    }
}
