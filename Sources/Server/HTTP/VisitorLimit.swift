import Core
import Hummingbird
import Synchronization
import Web

/// How often one address may post to pages (S7). Keys have limits of their own, in the API.
struct VisitorLimit: RouterMiddleware {
    /// At once, and then each second.
    private static let people = Rate(burst: 300, perSecond: 10)
    /// One address of a processor speaks for all of its customers.
    private static let processors = Rate(burst: 3_000, perSecond: 200)
    /// What is remembered at most; beyond it everybody starts again.
    private static let addresses = 100_000

    private struct Rate {
        let burst: Double
        let perSecond: Double
    }

    private struct Allowance {
        var left: Double
        var at: Instant
    }

    private final class Memory: Sendable {
        let allowances = Mutex<[String: Allowance]>([:])
    }

    private let clock: Clock
    private let memory = Memory()

    init(clock: Clock) { self.clock = clock }

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head, !request.uri.path.hasPrefix("/v1/") else {
            return try await next(request, context)
        }
        let calls = request.uri.path.hasPrefix("/webhooks/")
        if let address = context.clientAddress,
            !take(calls ? Self.processors : Self.people, from: calls ? "processor \(address)" : address)
        {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: "10"])
        }
        return try await next(request, context)
    }

    /// - Returns: whether there was something left to take.
    private func take(_ rate: Rate, from address: String) -> Bool {
        let now = clock.now()
        return memory.allowances.withLock { allowances in
            if allowances.count > Self.addresses { allowances.removeAll() }
            var allowance = allowances[address] ?? Allowance(left: rate.burst, at: now)
            let seconds = Double(max(0, (now - allowance.at).milliseconds)) / 1000
            allowance.left = min(rate.burst, allowance.left + seconds * rate.perSecond)
            allowance.at = now
            let isAllowed = allowance.left >= 1
            if isAllowed { allowance.left -= 1 }
            allowances[address] = allowance
            return isAllowed
        }
    }
}
