import Billing
import Core

/// A browser that is in the portal as a customer (S1, S2). It is worth nothing at another merchant.
public struct BrowserSession: Hashable, Sendable, Identified {
    public static let idPrefix = "vis_"
    public typealias ID = Core.ID<BrowserSession>

    /// How the browser came in.
    public typealias Origin = PortalSession.Origin

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// The configuration that rules what may be done in it (C3).
    public let configuration: PortalConfiguration.ID
    public let origin: Origin
    /// Where the portal's way back leads, if anywhere.
    public let returnURL: String?
    /// The language asked for when it began, if any.
    public let locale: String?
    /// What the customer recognises it by: `Chrome · Android`.
    public let browser: String
    public let createdAt: Instant
    /// Right to the minute: see ``BrowserSessions/find(_:at:)``.
    public let lastSeenAt: Instant
    /// Which of the merchant's people made the session that it began by, by id; nil where nobody did.
    public let openedBy: String?
}

extension BrowserSession {
    /// For how long what a browser proved when it came in is proof enough for what could shut its owner out (A11).
    public static let proofLife = Span.minutes(5)

    /// How long one of the merchant's people looks on at most: their own session in the console lasts no longer unseen (S2).
    static let viewLife = Span.minutes(30)
    /// How long a visit lasts at most that began by a link which one of the merchant's people made: it may have been they who
    /// opened it.
    static let handedLife = Span.hours(1)

    /// Whether it has just proved that it reads the mailbox of its customer.
    public func provesMailbox(at now: Instant) -> Bool { origin == .signIn && isFresh(at: now) }

    /// Whether it has just proved to be its customer's: by the mailbox, or by the merchant's program, which vouches for whom it
    /// sends. Whoever knows the password need not read the mailbox, and could keep its owner out for good.
    public func provesCustomer(at now: Instant) -> Bool {
        switch origin {
        case .signIn, .api: isFresh(at: now)
        case .password, .console, .viewAs: false
        }
    }

    /// Whether one of the merchant's people looks on: nothing that its browser sends changes anything (S4).
    public var isOnlyViewing: Bool { origin == .viewAs }

    private func isFresh(at now: Instant) -> Bool { now < createdAt + Self.proofLife }
}
