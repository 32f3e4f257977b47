import Core
import Storage

/// What was done at a merchant by its people, by its programs and by whoever runs the server (K4).
///
/// Entries are added and never changed. Each holds the hash of the one before it, so that one which is changed, taken away or
/// slipped in is noticed: ``verify(of:)``.
public struct AuditTrail: Sendable {
    /// The most that is listed at once.
    public static let most = 500

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// For what changes nothing else, such as a page that somebody was refused. What changes something says so in the
    /// transaction that does it: ``BillingTransaction/audit(_:about:_:by:in:)``.
    public func note(
        _ action: AuditAction, about subject: String?, details: [String: String] = [:], by actor: AuditActor,
        of merchant: Merchant.ID
    ) async throws {
        // Nothing is read here that others could change meanwhile: they only wait for one another's place.
        try await context.write(.readCommitted) { tx in
            try tx.audit(action, about: subject, details: details, by: actor, of: merchant, at: tx.clock.now())
        }
    }

    /// The newest first.
    ///
    /// - Parameters:
    ///   - text: what somebody remembers of it: a name, an id, an action, a value. Nil or empty for all.
    ///   - number: only what is older than this; nil for the newest.
    ///   - limit: at most ``most``.
    public func list(
        of merchant: Merchant.ID, matching text: String? = nil, before number: Int64? = nil, limit: Int = 50
    ) async throws -> [AuditEntry] {
        let text = text?.isEmpty == true ? nil : text
        let limit = min(max(limit, 1), Self.most)
        return try await context.read { tx in
            try tx.auditEntries.list(of: merchant, matching: text, before: number, limit: limit)
        }
    }

    /// The same, all of it, a page at a time: an export may be longer than memory.
    public func list(
        of merchant: Merchant.ID, matching text: String? = nil, page: ([AuditEntry]) async throws -> Void
    ) async throws {
        var last: Int64?
        while true {
            let entries = try await list(of: merchant, matching: text, before: last, limit: Self.most)
            if !entries.isEmpty { try await page(entries) }
            guard entries.count == Self.most else { return }
            last = entries.last?.number
        }
    }
}

extension BillingTransaction {
    /// The same in one mode, of what a program may do too.
    ///
    /// - Parameter actor: nil for a program: what it asked for stands in its log of requests and in its events.
    package func audit(
        _ action: AuditAction, about subject: String, _ details: [String: String] = [:], by actor: AuditActor?,
        in scope: Scope
    ) throws {
        guard let actor else { return }
        var details = details
        details["mode"] = scope.mode.rawValue
        try audit(action, about: subject, details: details, by: actor, of: scope.merchant, at: clock.now())
    }

    /// Adds an entry to a merchant's trail, in the transaction that does what it says.
    ///
    /// - Parameters:
    ///   - subject: the id of what it is done to; nil for the merchant itself.
    ///   - details: no secrets, and nothing of a customer's but ids.
    package func audit(
        _ action: AuditAction, about subject: String?, details: [String: String], by actor: AuditActor,
        of merchant: Merchant.ID, at now: Instant
    ) throws {
        let place = try auditEntries.takePlace(of: merchant)
        try auditEntries.insert(
            AuditEntry(
                merchant: merchant, number: place.number, at: now, actor: actor, action: action, subject: subject,
                details: details, after: place.previousHash))
    }
}
