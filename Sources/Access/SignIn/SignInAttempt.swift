import Billing
import Core
import Storage

/// Somebody tried to sign in: what the merchant reads to see why a customer cannot (S22).
public struct SignInAttempt: Hashable, Sendable, Identified {
    public static let idPrefix = "sia_"
    public typealias ID = Core.ID<SignInAttempt>

    public enum Outcome: String, Hashable, Sendable, CaseIterable, SQLText {
        /// The address was typed. A mail was queued if somebody has it: see ``SignInAttempt/isKnown``.
        case asked
        case wrongCode = "wrong_code"
        case wrongPassword = "wrong_password"
        case signedIn = "signed_in"
    }

    public let id: ID
    public let scope: Scope
    /// As typed, folded.
    public let email: String
    /// Whether a customer of the merchant had this address at that moment.
    public let isKnown: Bool
    public let outcome: Outcome
    public let createdAt: Instant
}

/// The attempts of a merchant's portal. They are kept for 30 days.
public struct SignInAttempts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter email: nil for all; otherwise one address, on its folded form (A8).
    public func list(
        in scope: Scope, email: String? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<SignInAttempt> {
        try await context.read { try $0.signInAttempts.page(in: scope, email: email, page) }
    }
}
