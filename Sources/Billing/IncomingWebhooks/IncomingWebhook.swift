import Core
import Storage

/// Something a processor told us, kept whole, and what came of it.
public struct IncomingWebhook: Hashable, Sendable, Identified {
    public static let idPrefix = "cbk_"
    public typealias ID = Core.ID<IncomingWebhook>

    public enum State: String, Hashable, Sendable, SQLText {
        /// Kept; a worker will ask the processor about it.
        case received
        /// The processor was asked, and its answer is in the books.
        case settled
        /// It is about nothing that we act on.
        case ignored
        /// It does not fit what we know: nothing was changed, and a person has to look (H1).
        case quarantined
    }

    public let id: ID
    public let scope: Scope
    public let processor: String
    public let event: ProcessorEvent
    public let state: State
    /// What became of its subject, or why it was set aside.
    public let detail: String?
    public let receivedAt: Instant
}
