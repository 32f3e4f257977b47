import Core
import Foundation

/// Whose word about a client's address is taken (S7). Default: nobody's.
public struct TrustedProxies: Hashable, Sendable {
    private let networks: [Network]
    /// Whether nobody's word is taken.
    public var isEmpty: Bool { networks.isEmpty }

    /// - Parameter text: addresses and networks, `10.0.0.0/8, 192.168.1.4, fd00::/8`.
    /// - Throws: ``Unreadable``.
    public init(_ text: String) throws(Unreadable) {
        var networks: [Network] = []
        for part in text.split(separator: ",") {
            let item = part.trimmingCharacters(in: .whitespaces)
            guard let network = Network(item) else { throw Unreadable(item: item) }
            networks.append(network)
        }
        self.networks = networks
    }

    /// What of a list is no address and no network.
    public struct Unreadable: Error {
        public let item: String
    }

    public enum Client: Hashable, Sendable {
        /// Nil when there is no socket.
        case known(String?)
        /// A proxy of ours says that it passes a request on, and not for whom. As the proxy's own it would share one limit
        /// with everybody's, and as nobody's it would have none: it is refused, and whoever runs the proxy hears of it.
        case unreadable
    }

    /// The nearest address that is not a proxy of ours.
    ///
    /// - Parameters:
    ///   - peer: who opened the connection.
    ///   - forwarded: the X-Forwarded-For header. Read from its end, and only as far as our own proxies wrote it: addresses,
    ///     with or without a port.
    public func client(peer: String?, forwarded: String?) -> Client {
        guard let peer, trusts(peer), let forwarded else { return .known(peer) }
        var client: String?
        for hop in forwarded.split(separator: ",", omittingEmptySubsequences: false).reversed() {
            // What stands before the last readable word was sent by somebody who may write anything.
            guard let address = Self.address(hop.trimmingCharacters(in: .whitespaces)) else { break }
            client = address
            if !trusts(address) { break }
        }
        return client.map { .known($0) } ?? .unreadable
    }

    /// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]` and `[2001:db8::1]:4711`.
    private static func address(_ text: String) -> String? {
        if ClientNetworks.bytes(text) != nil { return text }
        var bare = text[...]
        if bare.hasPrefix("["), let end = bare.lastIndex(of: "]") {
            let rest = bare[bare.index(after: end)...]
            guard rest.isEmpty || isPort(rest) else { return nil }
            bare = bare[bare.index(after: bare.startIndex)..<end]
        } else if let colon = bare.lastIndex(of: ":"), isPort(bare[colon...]) {
            bare = bare[..<colon]
            guard !bare.contains(":") else { return nil }
        }
        return ClientNetworks.bytes(String(bare)) == nil ? nil : String(bare)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.first == ":" && UInt16(text.dropFirst()) != nil
    }

    public func trusts(_ address: String) -> Bool {
        guard !networks.isEmpty, let bytes = ClientNetworks.bytes(address) else { return false }
        return networks.contains { $0.contains(bytes) }
    }

    private struct Network: Hashable, Sendable {
        let bytes: [UInt8]
        let prefix: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let bytes = ClientNetworks.bytes(String(parts[0])) else { return nil }
            guard let prefix = parts.count == 2 ? Int(parts[1]) : bytes.count * 8,
                (0...bytes.count * 8).contains(prefix)
            else { return nil }
            self.bytes = bytes
            self.prefix = prefix
        }

        func contains(_ other: [UInt8]) -> Bool {
            guard other.count == bytes.count else { return false }
            return (0..<prefix).allSatisfy { bit in
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                return bytes[bit / 8] & mask == other[bit / 8] & mask
            }
        }
    }
}
