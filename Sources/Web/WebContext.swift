import Hummingbird

/// What every handler is told beside the request itself, whoever calls.
public struct WebContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The peer's address as text, `127.0.0.1`; nil when there is no socket (tests that exchange with the router).
    /// A middleware replaces it by the client's when the peer is a trusted proxy (S7).
    public var clientAddress: String?
    /// Who opened the connection, proxy or client.
    public var peerAddress: String?
    /// Whether the request came straight from a program of the machine that serves. A middleware says so; until then nobody
    /// does.
    public var isOwnMachine = false
    /// Names this request in the log, in `Request-Id` and on error pages: `req_…` (K3, K5).
    public var requestID: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
        clientAddress = peerAddress
        requestID = "req_" + (source.logger[metadataKey: "hb.request.id"]?.description ?? "0")
    }

    /// What fits in a body that is read whole (W10).
    public var maxUploadSize: Int { 64 * 1024 }
}
