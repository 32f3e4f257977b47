import Core
import Storage

/// A mail that a customer should get: a row in the transaction of its cause, sent later by a worker (D3).
public struct CustomerNotification: Hashable, Sendable, Identified {
    public static let idPrefix = "ntf_"
    public typealias ID = Core.ID<CustomerNotification>

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        case signIn = "sign_in"
        case invoiceCreated = "invoice_created"
        case paymentSucceeded = "payment_succeeded"
        /// A part of an invoice was paid; its subject is the attempt.
        case partPaid = "part_paid"
        case paymentFailed = "payment_failed"
        /// What a customer promised to pay; its subject is the plan.
        case paymentPlanAgreed = "payment_plan_agreed"
        /// The day before an instalment is charged.
        case paymentPlanReminder = "payment_plan_reminder"
        case paymentPlanBroken = "payment_plan_broken"
        case actionRequired = "action_required"
        case incompletePayment = "incomplete_payment"
        /// Several periods were billed late on one day; its subject is the day.
        case missedPeriods = "missed_periods"
        case trialWillEnd = "trial_will_end"
        case subscriptionCanceled = "subscription_canceled"
        /// A cancellation was taken back before it held.
        case cancellationUndone = "cancellation_undone"
        /// Who was leaving took what the merchant offered them, and stays.
        case retentionOfferTaken = "retention_offer_taken"
        /// The charge of a change was refused: its subject is the invoice that is void.
        case changeRefused = "change_refused"
        /// A customer changed their plan, or asked for a change that waits for the end of the period.
        case planChanged = "plan_changed"
        /// One that waited is not made after all.
        case planKept = "plan_kept"
        case subscriptionPaused = "subscription_paused"
        /// A pause is over.
        case subscriptionResumed = "subscription_resumed"
        case methodAdded = "method_added"
        case methodRemoved = "method_removed"
        /// A card that is charged is good for 30 days more, or for 7.
        case cardExpiring = "card_expiring"
        /// To the address that the account had: its subject is the new one, in part (A11).
        case emailChanged = "email_changed"
        /// To the address that the account is to have: with the link that proves it (U9).
        case confirmEmail = "confirm_email"
        /// To an address that is to get copies of invoices: with the link that proves it.
        case confirmCopy = "confirm_copy"
        /// Copies go to another address now: its subject is that one, in part.
        case copyAdded = "copy_added"
        /// To that address: its subject is the letter that it copies.
        case invoiceCopy = "invoice_copy"
        /// To an address that gets them no more because its customer's ways in were ended.
        case copiesEnded = "copies_ended"
        /// To the address whose password it is (A11).
        case passwordChanged = "password_changed"
        case passwordRemoved = "password_removed"
        case refunded
        /// A link that an old one asked for: its subject is the old one.
        case freshLink = "fresh_link"
        /// To the merchant: a customer asks that their data be deleted.
        case deletionRequested = "deletion_requested"
    }

    public enum State: String, Hashable, Sendable, SQLText {
        case queued, sent
        /// It could not be sent within its life (A9), or there was nobody to send it to.
        case dropped
        /// The receiving server refused it for good.
        case failed
        /// Its customer does without letters like it.
        case unwanted
        /// Its merchant sends it to nobody.
        case silenced
    }

    public let id: ID
    public let scope: Scope
    public let kind: Kind
    public let customer: Customer.ID
    /// The invoice, subscription or method it is about.
    public let subject: String?
    /// Where it goes when that is not the customer's address of the moment of sending.
    public let recipient: String?
    /// What may not be kept readable, or is kept nowhere else, sealed by ``ServerKeys`` for the purpose `mail`; erased once it is sent.
    public let payload: [UInt8]?
    public let expiresAt: Instant?
    public let state: State
    public let createdAt: Instant
}

extension BillingTransaction {
    /// Enqueues a mail and the job that will send it.
    ///
    /// - Parameters:
    ///   - expiresAt: after this it is dropped, never sent late (A9).
    ///   - sendAt: by the real clock; nil for at once.
    @discardableResult
    package func notify(
        _ kind: CustomerNotification.Kind, _ customer: Customer.ID, about subject: String?, in scope: Scope,
        at now: Instant,
        id: CustomerNotification.ID? = nil, recipient: String? = nil, payload: [UInt8]? = nil,
        expiresAt: Instant? = nil,
        sendAt: Instant? = nil
    ) throws -> CustomerNotification.ID {
        let id = id ?? .new(at: now, using: chance)
        try notifications.insert(
            CustomerNotification(
                id: id, scope: scope, kind: kind, customer: customer, subject: subject, recipient: recipient,
                payload: payload, expiresAt: expiresAt, state: .queued, createdAt: now))
        // Mail is sent by the real clock, also about customers of a test clock.
        try jobs.schedule(.notification, id.rawValue, in: scope, at: sendAt ?? clock.now())
        return id
    }
}

/// What the mailer needs of the queue.
public struct CustomerNotifications: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: CustomerNotification.ID, in scope: Scope) async throws -> CustomerNotification {
        try await context.read { try $0.notifications.find(id, in: scope) }
    }

    /// Ends a notification and erases what it carried. Only a queued one can end.
    public func conclude(_ id: CustomerNotification.ID, in scope: Scope, as state: CustomerNotification.State)
        async throws
    {
        let now = context.clock.now()
        try await context.write { _ = try $0.notifications.conclude(id, in: scope, as: state, at: now) }
    }
}
