import Billing
import Core

/// Somebody who works for merchants: one sign-in, several merchants.
///
/// Not a row of any merchant's: what they may do at one is their ``Membership`` there, which is read with each request.
public struct Person: Hashable, Sendable, Identified {
    public static let idPrefix = "usr_"
    public typealias ID = Core.ID<Person>

    public let id: ID
    /// As it was written in the invitation: mail goes there.
    public var email: String
    public var name: String
    /// The language that they read: `es`, `pt` or `en`; nil for their merchant's.
    public var locale: String?
    public let hasPassword: Bool
    /// Whether a code of their app is asked for beside the password (S3).
    public let hasSecondFactor: Bool
    public let createdAt: Instant
}
