import Core
import Storage

/// Something to be done for one subject at a time to come. There is at most one of each kind per subject.
public struct Job: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        /// What is due next on a subscription: the end of a trial, a renewal, a cancellation.
        case subscription
        /// An open invoice to be collected, or tried again.
        case invoice
        /// An attempt whose end only the processor knows (P5).
        case attempt
        /// What waited for a method that was added at its processor's page, to be charged (S40).
        case setupIntent = "enrolment"
        /// A detached method to be forgotten by its processor.
        case revocation
        /// Something that a processor told us, to be asked about.
        case incomingWebhook = "callback"
        /// The daily look at a processor's own list (P5).
        case reconciliation = "comparison"
        /// A refund whose end only the processor knows.
        case refund
        /// A card whose end is near, to be told of.
        case expiry
        /// A mail to be written and sent.
        case notification
        /// A test clock on its way to a later time.
        case testClock = "test_clock"
        /// A file of all papers of a customer, to be made.
        case export
        /// A promise to pay: what is due of it is charged, or its customer reminded.
        case paymentPlan = "payment_plan"
        /// A merchant's endpoint, to which something is to be sent.
        case webhookEndpoint = "webhook_endpoint"
    }

    public let scope: Scope
    public let kind: Kind
    public let subject: String
    public let runAt: Instant
    /// How often it has been claimed since it was scheduled.
    public let tries: Int
    public let testClock: TestClock.ID?
    /// Grows with each claim: whoever holds an older number has lost the job (D4).
    public let fence: Int64

    /// A worker that says nothing for this long has lost its jobs: several answers of a processor fit in.
    package static let lease = ProcessorTimeLimits.answer * 3
}

/// Another worker has claimed the job since: whatever was being written is rolled back.
package struct LeaseLost: Error {}
