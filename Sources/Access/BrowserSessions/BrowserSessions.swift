import Billing
import Core

/// How long a browser session lasts (S2). Both may be shortened, never lengthened.
public struct BrowserSessionLimits: Hashable, Sendable {
    /// Since the browser was last seen.
    public let idle: Span
    /// Since it came in.
    public let absolute: Span

    public init(idle: Span = .minutes(30), absolute: Span = .hours(12)) {
        self.idle = min(idle, .minutes(30))
        self.absolute = min(absolute, .hours(12))
    }
}

/// The browsers that are in merchants' portals.
public struct BrowserSessions: Sendable {
    /// How old the stored last sight may be before it is written again: a page view is not a write.
    static let touchInterval = Span.minutes(1)

    let context: BillingContext
    let limits: BrowserSessionLimits

    public init(_ context: BillingContext, limits: BrowserSessionLimits = BrowserSessionLimits()) {
        self.context = context
        self.limits = limits
    }

    /// Who is in with this cookie: one read, and at most one write a minute.
    ///
    /// - Parameter merchant: whose portal was asked. The cookie of another merchant's portal is unknown there (S1).
    /// - Returns: nil when the browser session has ended, was idle too long, lasted too long or never was.
    public func find(_ token: Secret, at merchant: Merchant.ID) async throws -> BrowserSession? {
        let now = context.clock.now()
        let hash = Token.hash(token.exposed)
        guard
            let browserSession = try await context.read({ tx in
                try tx.browserSessions.findIfAny(tokenHash: hash, at: merchant, within: limits, now: now)
            })
        else { return nil }
        await noteSight(of: browserSession)
        return browserSession
    }

    /// Writes down that the browser was seen, at most once a minute.
    func noteSight(of browserSession: BrowserSession) async {
        let now = context.clock.now()
        let earlier = now - Self.touchInterval
        guard browserSession.lastSeenAt <= earlier else { return }
        // A full disk must not stop reads (D6): the browser session then ends sooner, never later.
        try? await context.write(.readCommitted) {
            try $0.browserSessions.touch(browserSession, at: now, unlessSince: earlier)
        }
    }

    /// The customer's browser sessions that have not ended, newest first (S2: people can see them).
    public func list(of customer: Customer.ID, in scope: Scope) async throws -> [BrowserSession] {
        let now = context.clock.now()
        return try await context.read {
            try $0.browserSessions.all(of: customer, in: scope, within: limits, at: now)
        }
    }

    /// Ends one browser session at once. Ending one that has ended already is not an error.
    /// - Throws: ``BillingError`` `resource_missing` when the customer never had it.
    public func end(_ id: BrowserSession.ID, of customer: Customer.ID, in scope: Scope) async throws {
        let now = context.clock.now()
        let isTheirs = try await context.write { try $0.browserSessions.end(id, of: customer, in: scope, at: now) }
        guard isTheirs else { throw BillingError.notFound("visit", id.rawValue) }
    }

    /// Ends every browser session of the same customer but this one.
    /// - Returns: how many ended.
    @discardableResult
    public func endOthers(than browserSession: BrowserSession) async throws -> Int {
        let now = context.clock.now()
        return try await context.write { tx in
            try tx.browserSessions.endOthers(than: browserSession, within: limits, at: now)
        }
    }
}
