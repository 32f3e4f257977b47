import Billing
import Core

/// A sign-in whose password was right and whose code is asked for. It lets nobody in by itself.
struct PendingSignIn: Hashable, Sendable, Identified {
    static let idPrefix = "csi_"
    typealias ID = Core.ID<PendingSignIn>

    let id: ID
    let person: Person.ID
    let browser: String
    let createdAt: Instant
    let expiresAt: Instant
}
