import Foundation

/// Who asks, as far as limits tell people apart: an address, and the networks around it (S7).
///
/// Whoever has one IPv6 address has a whole network of them, so that limits by address alone limit nobody.
public struct ClientNetworks: Hashable, Sendable {
    /// An IPv4 address, or the first 64 bits of an IPv6 one: one home, or one server.
    public let client: String
    /// The first 24 bits of an IPv4 address, the first 56 of an IPv6 one.
    public let network: String
    /// The first 48 bits of an IPv6 address: what a company, or anybody who rents a server, is given. An IPv4 address is in
    /// none.
    public let site: String?

    /// - Parameter address: as text. What is none, or is not known, is all one client.
    public init(_ address: String?) {
        guard let address, let bytes = Self.bytes(address) else {
            client = "unknown"
            network = "unknown"
            site = nil
            return
        }
        func prefix(_ count: Int) -> String {
            bytes.prefix(count).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "/\(8 * count)"
        }
        let isShort = bytes.count == 4
        client = prefix(isShort ? 4 : 8)
        network = prefix(isShort ? 3 : 7)
        site = isShort ? nil : prefix(6)
    }

    /// 4 or 16 bytes in network order; an IPv4 address inside IPv6 is IPv4.
    public static func bytes(_ text: String) -> [UInt8]? {
        var short = in_addr()
        if inet_pton(AF_INET, text, &short) == 1 { return withUnsafeBytes(of: &short) { Array($0) } }
        var long = in6_addr()
        guard inet_pton(AF_INET6, text, &long) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &long) { Array($0) }
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }
}
