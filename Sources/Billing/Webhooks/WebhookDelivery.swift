import Core
import Storage

/// An event on its way to an endpoint: a row in the transaction that recorded the event, sent later by a worker (D3, H2).
public struct WebhookDelivery: Hashable, Sendable, Identified {
    public static let idPrefix = "whd_"
    public typealias ID = Core.ID<WebhookDelivery>

    public enum State: String, Hashable, Sendable, CaseIterable, SQLText {
        /// It is sent, or sent again, at ``nextAt``.
        case pending
        case succeeded
        /// It was tried for ``life`` in vain.
        case failed
        /// Its endpoint was switched off or deleted before.
        case canceled
    }

    /// What came of one try.
    public struct Try: Hashable, Sendable {
        public let at: Instant
        /// Of HTTP; nil when nothing was answered.
        public let status: Int?
        /// Why it counts for nothing, in words; nil where the status says so.
        public let problem: String?
        /// What the answer begins with.
        public let response: String?
    }

    public let id: ID
    public let scope: Scope
    public let endpoint: WebhookEndpoint.ID
    public let event: Event.ID
    public internal(set) var state: State
    /// How often it was sent since ``queuedAt``.
    public internal(set) var tries: Int
    /// When it was put down, or was last asked to be sent again.
    var queuedAt: Instant
    /// Nil once nothing more will be sent. By the real clock, also about customers of a test clock.
    public internal(set) var nextAt: Instant?
    public internal(set) var lastTry: Try?
    public let createdAt: Instant
}

/// What an endpoint said to one delivery.
public enum WebhookAnswer: Hashable, Sendable {
    /// - Parameter response: what its body begins with.
    case answered(status: Int, response: String)
    /// It may not be asked at all (H3).
    case refused(String)
    /// Nobody answered in time.
    case silent(String)
}
