import Billing
import Core

extension APIRoutes {
    /// Stripe's older way: invoices go on being made, and are voided. Here nothing is billed during a pause, so only its
    /// absence can be agreed to.
    static let pauseCollection = Field.object(
        "pause_collection",
        [.choice("behavior", ["keep_as_draft", "mark_uncollectible", "void"]), Field("resumes_at", .instant)])

    static func refusePauseCollection(_ sent: Parameters) throws(BillingError) {
        guard sent.object("pause_collection") == nil else {
            throw .invalid(
                "pause_collection", "Not supported: use POST /v1/subscriptions/{id}/pause, which bills nothing.",
                code: "parameter_unsupported")
        }
    }

    static let pauses: [APIOperation] = [
        APIOperation(
            .post, "/v1/subscriptions/:id/pause", "subscriptions.write", "subscription",
            [
                .choice("type", ["subscription"]), .choice("pause_at", ["period_end", "now"]),
                Field("resumes_at", .instant),
                .object(
                    "duration",
                    [
                        .choice("interval", Recurrence.Interval.allCases.map(\.rawValue), required: true),
                        .integer("interval_count"),
                    ]),
            ]
        ) { request in
            let sent = request.parameters
            let length: Pause.Length
            switch (sent.object("duration"), try sent.instant("resumes_at")) {
            case (let duration?, nil): length = .lasting(try duration.recurrence(named: "duration"))
            case (nil, let instant?): length = .until(instant)
            case (nil, nil): length = .indefinite
            default: throw BillingError.invalid("resumes_at", "Give only one of resumes_at and duration.")
            }
            return try await request.change { billing in
                try await Subscriptions(billing).pause(
                    request.id(), in: request.scope, for: length,
                    effect: sent.text("pause_at") == "now" ? .immediately : .atPeriodEnd)
            } showing: {
                try $0.subscription($1)
            }
        },
        APIOperation(
            .post, "/v1/subscriptions/:id/resume", "subscriptions.write", "subscription",
            [.choice("billing_cycle_anchor", ["now"])]
        ) { request in
            let billing = request.ending(showing: request.id(of: Subscription.self))
            let (subscription, _) = try await Subscriptions(billing).resume(request.id(), in: request.scope)
            return try await request.show { try $0.subscription(subscription) }
        },
    ]
}
