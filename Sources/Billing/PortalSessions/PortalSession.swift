import Core
import Storage

/// A visit to the portal that the merchant's program or people asked for: it opens without a sign-in (S08, S09, A12).
public struct PortalSession: Hashable, Sendable, Identified {
    public static let idPrefix = "bps_"
    public typealias ID = Core.ID<PortalSession>
    /// How long its address opens (A12).
    package static let life = Span.seconds(300)

    /// How its address opens.
    public enum Opening: String, Hashable, Sendable, SQLText {
        /// On GET: the merchant's program sends the browser straight there.
        case redirect
        /// By the button of the page that GET shows: it may be mailed or copied, and previews fetch links (A12).
        case share
    }

    /// How a browser comes into a portal.
    public enum Origin: String, Hashable, Sendable, SQLText {
        /// By a code or a link that proved the address.
        case signIn = "sign_in"
        /// By the password of the address, which proves nothing of its mailbox.
        case password
        /// By a session that the merchant's program made.
        case api
        /// By a session that the merchant's people made for the customer to use (S09).
        case console
        /// By a session in which one of the merchant's people looks at what the customer sees, and changes nothing (S4).
        case viewAs = "view_as"
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let configuration: PortalConfiguration.ID
    public let returnURL: String?
    /// As the API spells it: `es`, `pt-BR`. Nil: the browser's.
    public let locale: String?
    public let opening: Opening
    /// Who asked for it.
    public let origin: Origin
    public let createdAt: Instant
    /// When its address stops opening: 300 s after it was made (A12).
    public let expiresAt: Instant
    /// When it was opened: it opens once.
    public let openedAt: Instant?
    /// What it leads to; nil for the summary.
    public let flow: Flow?
    /// Which of the merchant's people made it, by id; nil for a program's.
    public let openedBy: String?

    package init(
        id: ID, scope: Scope, customer: Customer.ID, configuration: PortalConfiguration.ID, returnURL: String?,
        locale: String?, opening: Opening, origin: Origin, createdAt: Instant, expiresAt: Instant, openedAt: Instant?,
        flow: Flow? = nil, openedBy: String? = nil
    ) {
        self.id = id
        self.scope = scope
        self.customer = customer
        self.configuration = configuration
        self.returnURL = returnURL
        self.locale = locale
        self.opening = opening
        self.origin = origin
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.openedAt = openedAt
        self.flow = flow
        self.openedBy = openedBy
    }
}
