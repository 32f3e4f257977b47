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
            createdAt: try row.instant("created_at"),
            billingDetails: try row.textIfAny("billing_details").map { try JSONText.value($0) })
    }
}
