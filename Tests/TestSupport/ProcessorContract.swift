import Billing
import Core

/// What every processor's adapter promises, whoever is behind it. Each adapter's tests run every rule.
///
/// A broken promise is thrown, so that this needs no test framework: see ``Breach``.
public struct ProcessorContract: Sendable {
    public let processor: any Processor
    public let scope: Scope
    /// A method that pays.
    public let approved: Secret
    /// A method that is refused when charged.
    public let declined: Secret
    /// By the processor's own books: how many charges took money for an attempt.
    public let timesCharged: @Sendable (PaymentAttempt.ID) async throws -> Int

    public init(
        processor: any Processor, scope: Scope, approved: Secret, declined: Secret,
        timesCharged: @escaping @Sendable (PaymentAttempt.ID) async throws -> Int
    ) {
        self.processor = processor
        self.scope = scope
        self.approved = approved
        self.declined = declined
        self.timesCharged = timesCharged
    }

    public enum Rule: String, CaseIterable, Sendable {
        case sameAttemptChargesOnce = "P1: the same attempt charges once and hears the same answer"
        case concurrentCallsChargeOnce = "P1: ten calls of one attempt at the same time charge once"
        case otherAmountIsRefused = "P1: an attempt that comes back with another amount moves no money"
        case declineIsAnAnswer = "P3: a decline has a code, and the lookup repeats it"
        case unheardIsToldApart = "P3: an attempt that never arrived is told apart from one that failed"
        case unknownMethodMovesNothing = "P3: a method that nobody knows is declined"
        case canceledStaysCanceled = "P2: an attempt that was given up never charges when it arrives late"
        case settledIsNotCanceled = "P2: giving up what has succeeded answers that it succeeded"
        case listIsWhole = "P5: the processor's list holds every charge once, and nothing of another account"
        case refundIsIdempotent = "M7: the same refund gives money back once"
        case refundNeverExceeds = "M7: refunds never exceed the charge"
        case revokeTwice = "A method is forgotten once, twice is fine, and then it cannot be charged"
    }

    public struct Breach: Error, CustomStringConvertible {
        public let rule: Rule
        public let found: String
        public var description: String { "\(rule.rawValue): found \(found)" }
    }
}
