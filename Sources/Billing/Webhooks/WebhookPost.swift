import Core

/// What takes deliveries to endpoints: the API writes the bodies, the server speaks HTTP.
public struct WebhookPost: Sendable {
    /// The bodies of events as `version` of the API says them, in their order.
    public typealias Renderer =
        @Sendable (
            _ tx: BillingTransaction, _ scope: Scope, _ events: [Event], _ version: String?
        ) throws -> [[UInt8]]

    public let render: Renderer
    /// Looks for the endpoint's host, once for all that is sent through what it returns.
    public let connect: @Sendable (_ url: String) async -> any WebhookConnection

    public init(render: @escaping Renderer, connect: @escaping @Sendable (_ url: String) async -> any WebhookConnection)
    {
        self.render = render
        self.connect = connect
    }
}

/// A way to one endpoint, for one delivery after the other.
public protocol WebhookConnection: Sendable {
    /// Never takes longer than ``OutgoingWebhook/patience``, whatever the endpoint does (H3).
    func send(_ webhook: OutgoingWebhook) async -> WebhookAnswer
    func close() async
}

/// One delivery as it leaves.
public struct OutgoingWebhook: Hashable, Sendable {
    public static let signatureHeader = "Stripe-Signature"
    /// How long an endpoint is waited for in all, its name's look-up included.
    public static let patience = Span.seconds(10)

    public let url: String
    /// The signature is over these very bytes.
    public let body: [UInt8]
    /// `t=…,v1=…`
    public let signature: String
}
