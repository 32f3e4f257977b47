import Core

/// What happens next to somebody who lives by a test clock, and when.
public struct TestClockEvent: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The first payment of an incomplete subscription never came.
        case firstPaymentExpires
        case trialEndIsAnnounced, trialEnds
        case renewal
        /// A renewal with which a change begins that waited for it.
        case changeTakesEffect
        case subscriptionEnds
        case pauseBegins, pauseEnds
        /// A draft becomes an invoice.
        case draftIsIssued
        /// What no subscription made is charged for the first time.
        case charge
        case retry
        /// What was sent to be paid by hand is overdue.
        case invoiceFallsDue
        /// A charge that nobody knows the end of is asked about.
        case chargeIsAskedAbout
        case cardExpires
        case promiseReminder, promisedPayment
        case other
    }

    public let kind: Kind
    /// By the clock. What is due already comes first.
    public let at: Instant
    /// Nil where it concerns nobody in particular.
    public let customer: Customer.ID?
    /// The id of what it is about.
    public let subject: String
}

extension TestClocks {
    /// The next thing that is due to any of a clock's customers; nil when nothing is to come.
    public func nextEvent(on id: TestClock.ID, in scope: Scope) async throws -> TestClockEvent? {
        try await context.read { tx -> TestClockEvent? in
            let clock = try tx.testClocks.find(id, in: scope, parameter: "id")
            guard let job = try tx.jobs.next(on: id, in: scope) else { return nil }
            return try tx.event(of: job, at: clock.frozenAt)
        }
    }

    /// Where a clock is going; nil for one that stands.
    public func destination(of id: TestClock.ID, in scope: Scope) async throws -> Instant? {
        try await context.read { try $0.testClocks.way(of: id, in: scope)?.target }
    }

    /// Who lives by a clock and was not deleted, in the order in which they came.
    public func customers(on id: TestClock.ID, in scope: Scope) async throws -> [Customer] {
        try await context.read { tx -> [Customer] in
            _ = try tx.testClocks.find(id, in: scope, parameter: "id")
            return try tx.customers.find(try tx.customers.ids(on: id, in: scope), in: scope)
                .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        }
    }
}

extension TestClock {
    /// How far it has to move for what comes next: a little, for what is due already.
    public func instant(of event: TestClockEvent) -> Instant { max(event.at, frozenAt + .seconds(1)) }
}

extension BillingTransaction {
    fileprivate func event(of job: Job, at now: Instant) throws -> TestClockEvent {
        let (kind, customer) = try whatAndWhose(job, at: now)
        return TestClockEvent(kind: kind, at: job.runAt, customer: customer, subject: job.subject)
    }

    private func whatAndWhose(_ job: Job, at now: Instant) throws -> (TestClockEvent.Kind, Customer.ID?) {
        let scope = job.scope
        switch job.kind {
        case .subscription:
            let subscription = try subscriptions.find(Subscription.ID(job.subject), in: scope)
            return (try kind(of: subscription, at: now), subscription.customer)
        case .invoice:
            let invoice = try invoices.find(Invoice.ID(job.subject), in: scope)
            return (invoice.comesNext, invoice.customer)
        case .attempt:
            let attempt = try attempts.find(PaymentAttempt.ID(job.subject), in: scope)
            return (.chargeIsAskedAbout, attempt.customer)
        case .expiry:
            return (.cardExpires, try methods.find(PaymentMethod.ID(job.subject), in: scope).customer)
        case .paymentPlan:
            let plan = try paymentPlans.find(PaymentPlan.ID(job.subject), in: scope)
            let isReminder = plan.instalments.contains { $0.isLeft && !$0.isReminded && $0.remindAt == job.runAt }
            return (isReminder ? .promiseReminder : .promisedPayment, plan.customer)
        case .setupIntent, .revocation, .incomingWebhook, .reconciliation, .refund, .notification, .testClock, .export,
            .webhookEndpoint:
            return (.other, nil)
        }
    }

    private func kind(of subscription: Subscription, at now: Instant) throws -> TestClockEvent.Kind {
        switch subscription.next(after: now)?.step {
        case nil: return .other
        case .expire: return .firstPaymentExpires
        case .end: return .subscriptionEnds
        case .announceTrialEnd: return .trialEndIsAnnounced
        case .beginPause: return .pauseBegins
        case .resume: return .pauseEnds
        case .beginPaying, .renew:
            if try pendingChanges.findIfAny(of: subscription.id, in: subscription.scope) != nil {
                return .changeTakesEffect
            }
            return subscription.status == .trialing ? .trialEnds : .renewal
        }
    }
}

extension Invoice {
    /// What the job of an invoice does with it: see ``Invoices/collect(for:)``.
    fileprivate var comesNext: TestClockEvent.Kind {
        if isDraft { return .draftIsIssued }
        guard collectionMethod == .chargeAutomatically else { return .invoiceFallsDue }
        return subscription == nil && attemptCount == 0 ? .charge : .retry
    }
}
