import Foundation

/// Whom limits count: an IPv4 address, or the first 64 bits of an IPv6 one, which are one home's or one server's (S7).
enum ClientNetwork {
    static func of(_ address: String?) -> String {
        guard let address else { return "unknown" }
        var bytes = in6_addr()
        guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { Array($0) }.prefix(8)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
