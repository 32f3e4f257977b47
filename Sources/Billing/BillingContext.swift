import Core
import Storage

/// What the collections of this target stand on. Composed once, by the server, the tests or the simulator (D8).
public struct BillingContext: Sendable {
    public let database: any Database
    public let clock: Clock
    public let chance: Chance
    public let keys: ServerKeys
    public let processors: Processors
    /// Ends the ways into portals, when a right is taken away.
    public let access: any AccountAccess
    /// Absolute addresses in mails, redirects and documents come from here, never from a request (A6). No final slash.
    public let baseURL: String
    /// Renders what an event is about, as the API shows it, inside the transaction that records the event.
    public let snapshot: EventSnapshot
    /// Whether the operator lets webhooks go to addresses that are not public.
    let allowsPrivateWebhooks: Bool
    private(set) var observer: (any WriteObserver)?
    /// What a program asked, if one did.
    private(set) var request: Event.Request?

    public init(
        database: any Database, clock: Clock, chance: Chance, keys: ServerKeys, processors: Processors,
        access: any AccountAccess, baseURL: String, snapshot: @escaping EventSnapshot = { _, _, _ in "{}" },
        allowsPrivateWebhooks: Bool = false
    ) {
        self.database = database
        self.clock = clock
        self.chance = chance
        self.keys = keys
        self.processors = processors
        self.access = access
        self.baseURL = baseURL
        self.snapshot = snapshot
        self.allowsPrivateWebhooks = allowsPrivateWebhooks
    }

    /// The same for what a program's request does: the events of it say so.
    package func asked(by request: Event.Request) -> BillingContext {
        var context = self
        context.request = request
        return context
    }

    /// The same, with somebody in every transaction that writes.
    package func observed(by observer: any WriteObserver) -> BillingContext {
        var context = self
        context.observer = observer
        return context
    }
}

/// The object of an event as JSON text. See ``Event``.
public typealias EventSnapshot = @Sendable (BillingTransaction, Scope, Event.Subject) throws -> String
