import Core
import HTTPTypes
import Hummingbird
import Web

/// How much work one network may ask for, before anything is looked at (S7): reads too, each by its weight.
///
/// An address has a bucket, of IPv6 the /64 that it chooses from; and so has the network around it, which many people may
/// share and one attacker may own. Keys have limits of their own, in the API; sign-in has its own per account.
struct EdgeLimit: RouterMiddleware {
    /// Who asks, for each asks in their own measure.
    private enum Caller: Hashable { case people, programs, processors }

    private struct Key: Hashable {
        let caller: Caller
        let network: String
    }

    private typealias Allowance = TokenBuckets<Key>.Allowance

    /// Of what an address may, its network may so much more.
    private static let networkShare: Int64 = 10
    /// 300 forms at once and ten a second, or three times as many pages.
    private static let people = Allowance(burst: 3_000, perSecond: 100)
    /// One address of a processor speaks for all of its customers.
    private static let processors = Allowance(burst: 30_000, perSecond: 2_000)

    private let clock: Clock
    private let programs: Allowance
    private let buckets = TokenBuckets<Key>()

    /// - Parameter programs: what one key may ask each second. An address may ask for several keys.
    init(clock: Clock, keysPerSecond: Int) {
        self.clock = clock
        let perSecond = max(4_000, Int64(keysPerSecond) * 40)
        programs = Allowance(burst: perSecond * 4, perSecond: perSecond)
    }

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let address = context.clientAddress else { return try await next(request, context) }
        let path = request.uri.path
        let isRead = request.method == .get || request.method == .head
        // Whoever sits at this machine may look as often as they like: probes and measurements do.
        if isRead, context.isOwnMachine { return try await next(request, context) }
        let (caller, allowance): (Caller, Allowance) =
            if path.hasPrefix("/v1/") {
                (.programs, programs)
            } else if path.hasPrefix("/webhooks/") {
                (.processors, Self.processors)
            } else {
                (.people, Self.people)
            }
        let weight = Self.weight(path, isRead: isRead)
        let networks = ClientNetworks(address)
        let wide = Allowance(
            burst: allowance.burst * Self.networkShare, perSecond: allowance.perSecond * Self.networkShare)
        let now = clock.now()
        let own = buckets.take(weight, from: Key(caller: caller, network: networks.client), allowance, at: now)
        let wait =
            own
            ?? buckets.take(
                weight, from: Key(caller: caller, network: networks.site ?? networks.network), wide, at: now)
        if let wait { throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(wait)]) }
        return try await next(request, context)
    }

    /// What a request costs, in tenths of a form that is sent.
    static func weight(_ path: String, isRead: Bool) -> Int64 {
        if path.hasPrefix("/assets/") || path == "/health" || path == "/openapi.json" { return 1 }
        if path.hasSuffix("/invoices/zip") || path.hasSuffix("/invoices/pdf") { return 600 }
        if path.hasSuffix("/pdf") || path.hasSuffix("/invoices/csv") || path.hasSuffix("/file") { return 60 }
        if path.hasSuffix("/invoices/exports"), !isRead { return 300 }
        return isRead ? 3 : 10
    }
}
