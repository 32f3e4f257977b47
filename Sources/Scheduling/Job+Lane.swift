import Billing

extension Job {
    /// What waits for the same thing goes in one lane, and a lane that is full keeps no other waiting. Renewals are no lane:
    /// they flow through ``WorkStream`` in groups.
    enum Lane: Hashable, Sendable, CaseIterable {
        /// What asks processors, and what asks nobody.
        case errands
        /// What waits for the mail server.
        case mail
        /// Test clocks, which may have years before them.
        case testClocks
        /// Files of many papers, which take seconds to minutes.
        case papers
        /// What waits for merchants' endpoints, one worker at a time for each.
        case webhooks
    }
}

extension Job.Kind {
    /// Nil for renewals.
    var lane: Job.Lane? {
        switch self {
        case .subscription: nil
        case .notification: .mail
        case .testClock: .testClocks
        case .export: .papers
        case .webhookEndpoint: .webhooks
        case .invoice, .attempt, .setupIntent, .revocation, .incomingWebhook, .reconciliation, .refund, .expiry,
            .paymentPlan:
            .errands
        }
    }
}

extension Job {
    /// One of each kind per subject is on the list: whoever claims it twice means the same thing to do.
    struct Identity: Hashable {
        let scope: Scope
        let kind: Kind
        let subject: String
    }

    var identity: Identity { Identity(scope: scope, kind: kind, subject: subject) }
}
