import Billing
import Core

/// Another account of the person who is in: what a menu says of it.
public struct OtherAccount: Hashable, Sendable {
    /// As many as a menu shows; whoever has more chooses among all by signing in anew.
    static let limit = 8

    public let id: Customer.ID
    public let name: String?
    public let createdAt: Instant
}
