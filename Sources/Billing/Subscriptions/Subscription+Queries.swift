import Core
import Storage

extension Subscription {
    init(_ row: Row, items: [SubscriptionItem]) throws {
        let scope = try Scope(row)
        guard let recurrence = try Recurrence(row) else { throw StorageError.corrupt("subscription without interval") }
        var cancellation: Cancellation?
        if let requestedAt = try row.instantIfAny("cancel_requested_at") {
            cancellation = Cancellation(
                requestedAt: requestedAt, effect: try row.value("cancel_effect"),
                effectiveAt: try row.instant("cancel_effective_at"), reason: try row.valueIfAny("cancel_reason"),
                comment: try row.textIfAny("cancel_comment"))
        }
        var trial: Period?
        if let start = try row.instantIfAny("trial_start_at") {
            trial = Period(start: start, end: try row.instant("trial_end_at"))
        }
        var pause: Pause?
        if let requestedAt = try row.instantIfAny("pause_requested_at") {
            pause = Pause(
                requestedAt: requestedAt, startsAt: try row.instant("pause_starts_at"),
                resumesAt: try row.instantIfAny("pause_resumes_at"))
        }
        self.init(
            id: try row.id("id"), scope: scope, customer: try row.id("customer_id"), status: try row.value("status"),
            currency: try Currency(row.text("currency")), items: items, recurrence: recurrence,
            anchor: BillingAnchor(local: try LocalDateTime(row.text("anchor")), zone: try Zone(row.text("zone"))),
            epoch: try row.int("epoch"), periodIndex: try row.int("period_index"),
            period: Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at")),
            trial: trial, collectionMethod: try row.value("collection_method"),
            daysUntilDue: try row.intIfAny("days_until_due"), defaultMethod: try row.idIfAny("default_method_id"),
            cancellation: cancellation, pause: pause, endedAt: try row.instantIfAny("ended_at"),
            latestInvoice: try row.idIfAny("latest_invoice_id"), taxRates: try TaxRate.ids(row.text("tax_rates")),
            description: try row.textIfAny("description"),
            metadata: try JSONText.metadata(row.text("metadata")), startedAt: try row.instant("started_at"),
            createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    package func subscription(_ id: Subscription.ID, in scope: Scope) throws -> Subscription {
        if let known = identityMap.subscriptions[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM subscriptions WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("subscription", id.rawValue)
        }
        return try subscriptions([row], in: scope)[0]
    }

    func subscription(_ id: Subscription.ID, of customer: Customer.ID, in scope: Scope) throws -> Subscription {
        let found = try first(
            "SELECT * FROM subscriptions WHERE \(scope) AND customer_id = \(customer) AND id = \(id)")
        guard let row = found else { throw BillingError.notFound("subscription", id.rawValue) }
        return try subscriptions([row], in: scope)[0]
    }

    /// Everything the customer has or had, newest first.
    package func subscriptions(of customer: Customer.ID, in scope: Scope) throws -> [Subscription] {
        let rows = try query(
            """
            SELECT * FROM subscriptions WHERE \(scope) AND customer_id = \(customer)
            ORDER BY created_at DESC, id DESC
            LIMIT 200
            """)
        return try subscriptions(rows, in: scope)
    }

    /// Rows of `subscriptions` with their items, read in one query.
    func subscriptions(_ rows: [Row], in scope: Scope) throws -> [Subscription] {
        guard !rows.isEmpty else { return [] }
        let ids: [Subscription.ID] = try rows.map { try $0.id("id") }
        let itemRows = try query(
            """
            SELECT i.id AS item_id, i.subscription_id, i.quantity, i.tax_rates, i.billed_amount,
                i.created_at AS item_created_at, p.*
            FROM subscription_items i
            JOIN prices p ON p.merchant_id = i.merchant_id AND p.id = i.price_id
            WHERE i.merchant_id = \(scope.merchant) AND i.subscription_id IN (\(list: ids))
            ORDER BY i.subscription_id, i.position
            """)
        var items: [Subscription.ID: [SubscriptionItem]] = [:]
        for row in itemRows {
            let item = SubscriptionItem(
                id: try row.id("item_id"), price: try Price(row), quantity: try row.int64("quantity"),
                taxRates: try TaxRate.ids(row.text("tax_rates")),
                createdAt: try row.instant("item_created_at"), billedAmount: try row.int64IfAny("billed_amount"))
            items[try row.id("subscription_id"), default: []].append(item)
        }
        let subscriptions = try rows.map { row in try Subscription(row, items: items[try row.id("id")] ?? []) }
        for subscription in subscriptions { identityMap.subscriptions[subscription.id] = subscription }
        return subscriptions
    }

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
                \(position), \(TaxRate.text(item.taxRates)), \(item.createdAt), \(item.billedAmount))
            """, forgetting: .subscriptions)
    }

    /// A new period bills every item at its price.
    func billItemsWhole(of subscription: inout Subscription) throws {
        guard subscription.items.contains(where: { $0.billedAmount != nil }) else { return }
        for index in subscription.items.indices { subscription.items[index].billedAmount = nil }
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
