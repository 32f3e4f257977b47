import Billing
import Core
import Storage

/// Turns values into the dialect's objects, in one read transaction. Each noun's folder adds what it knows.
struct Rendering {
    let tx: BillingTransaction
    /// Everything that is looked up on the way belongs to it (C5).
    let scope: Scope
    /// Absolute addresses begin with it (A6).
    let baseURL: String
    let now: Instant
    /// Whose shapes are shown: the program's own, and of what is kept in events the current one's.
    var version = APIVersion()
    /// Client secrets are made of them; nil where none are shown.
    var keys: ServerKeys? = nil

    /// An id that can be expanded, or null.
    func reference<Owner>(_ id: ID<Owner>?, _ link: (ID<Owner>) -> Link) -> JSON {
        id.map { .reference(link($0)) } ?? .null
    }
}

extension APIRequest {
    var rendering: @Sendable (BillingTransaction) -> Rendering {
        let (scope, baseURL, now) = (scope, billing.baseURL, billing.clock.now())
        let (version, keys) = (version, billing.keys)
        return { Rendering(tx: $0, scope: scope, baseURL: baseURL, now: now, version: version, keys: keys) }
    }
}
