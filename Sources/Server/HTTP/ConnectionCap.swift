import Core
import NIOCore
import NIOHTTPTypes
import Synchronization
import Web

/// How many connections one address may hold at a time, of IPv6 the /64 that it chooses from (S7). Proxies hold as many as
/// they need.
final class ConnectionCap: Sendable {
    private let limit: Int
    private let proxies: TrustedProxies
    private let held = Mutex<[String: Int]>([:])

    init(limit: Int, proxies: TrustedProxies) {
        self.limit = limit
        self.proxies = proxies
    }

    /// - Returns: the place that was taken, to be given back; nil when there is none left.
    func enter(_ address: String?) -> String? {
        let client = ClientNetworks(address).client
        if let address, proxies.trusts(address) { return "" }
        return held.withLock { held in
            guard held[client, default: 0] < limit else { return nil }
            held[client, default: 0] += 1
            return client
        }
    }

    func leave(_ place: String) {
        held.withLock { held in
            guard let count = held[place] else { return }
            held[place] = count > 1 ? count - 1 : nil
        }
    }

    func slot() -> ConnectionSlot { ConnectionSlot(self) }
}

/// A connection's place under the cap, from its beginning to its end. One that finds none is closed without a word.
final class ConnectionSlot: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart

    private let cap: ConnectionCap
    private var place: String?
    private var hasAsked = false

    init(_ cap: ConnectionCap) { self.cap = cap }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { sit(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        sit(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let place { cap.leave(place) }
        place = nil
        context.fireChannelInactive()
    }

    private func sit(_ context: ChannelHandlerContext) {
        guard !hasAsked else { return }
        hasAsked = true
        place = cap.enter(context.channel.remoteAddress?.ipAddress)
        if place == nil { context.close(promise: nil) }
    }
}
