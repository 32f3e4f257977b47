import Foundation

/// Whose word about a client's address is taken (S7). Default: nobody's.
struct TrustedProxies: Hashable, Sendable {
    private let networks: [Network]
    /// Whether nobody's word is taken.
    var isEmpty: Bool { networks.isEmpty }

    /// - Parameter text: addresses and networks, `10.0.0.0/8, 192.168.1.4, fd00::/8`.
    /// - Throws: ``Refusal``.
    init(_ text: String) throws {
        networks = try text.split(separator: ",").map { part in
            let item = part.trimmingCharacters(in: .whitespaces)
            guard let network = Network(item) else {
                throw Refusal(
                    "VENTANILLA_TRUSTED_PROXIES must list addresses or networks such as 10.0.0.0/8, not '\(item)'.")
            }
            return network
        }
    }

    /// The nearest address that is not a proxy of ours.
    ///
    /// - Parameters:
    ///   - peer: who opened the connection.
    ///   - forwarded: the X-Forwarded-For header. Read from its end, and only as far as our own proxies wrote it.
    func client(peer: String?, forwarded: String?) -> String? {
        guard var client = peer, trusts(client) else { return peer }
        for hop in (forwarded ?? "").split(separator: ",").reversed() {
            let address = hop.trimmingCharacters(in: .whitespaces)
            guard Network.bytes(address) != nil else { return client }
            client = address
            if !trusts(client) { return client }
        }
        return client
    }

    private func trusts(_ address: String) -> Bool {
        guard let bytes = Network.bytes(address) else { return false }
        return networks.contains { $0.contains(bytes) }
    }

    private struct Network: Hashable, Sendable {
        let bytes: [UInt8]
        let prefix: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let bytes = Self.bytes(String(parts[0])) else { return nil }
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

        /// 4 or 16 bytes in network order; an IPv4 address inside IPv6 is IPv4.
        static func bytes(_ text: String) -> [UInt8]? {
            var v4 = in_addr()
            if inet_pton(AF_INET, text, &v4) == 1 { return withUnsafeBytes(of: &v4) { Array($0) } }
            var v6 = in6_addr()
            guard inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
            let bytes = withUnsafeBytes(of: &v6) { Array($0) }
            let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
            return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
        }
    }
}
