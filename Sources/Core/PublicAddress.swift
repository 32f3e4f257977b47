/// Which network addresses belong to the public internet: what a merchant names must not lead to what stands beside the server
/// (H3).
///
/// - SeeAlso: [IANA, IPv4](https://www.iana.org/assignments/iana-ipv4-special-registry) and
///   [IPv6 Special-Purpose Address Registries](https://www.iana.org/assignments/iana-ipv6-special-registry)
public enum PublicAddress {
    /// - Parameter bytes: 4 or 16 in network order. IPv4 inside IPv6 is asked for by its own four; in any other dress it is not
    ///   public.
    public static func isPublic(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !special4.contains { $0.contains(bytes) }
        case 16: global6.contains(bytes) && !special6.contains { $0.contains(bytes) }
        default: false
        }
    }

    private struct Network: Sendable {
        let bytes: [UInt8]
        let prefix: Int

        init(_ bytes: [UInt8], _ prefix: Int) { (self.bytes, self.prefix) = (bytes, prefix) }

        func contains(_ address: [UInt8]) -> Bool {
            for (index, byte) in bytes.enumerated() {
                let bits = min(8, prefix - 8 * index)
                guard bits > 0 else { break }
                guard (byte ^ address[index]) >> UInt8(8 - bits) == 0 else { return false }
            }
            return true
        }
    }

    /// This network, private ones, carriers' own (CGNAT), loopback, link-local with its metadata services, protocols,
    /// documentation, the old 6to4 relay, benchmarks, multicast, reserved and broadcast.
    private static let special4 = [
        Network([0], 8), Network([10], 8), Network([100, 64], 10), Network([127], 8), Network([169, 254], 16),
        Network([172, 16], 12), Network([192, 0, 0], 24), Network([192, 0, 2], 24), Network([192, 88, 99], 24),
        Network([192, 168], 16), Network([198, 18], 15), Network([198, 51, 100], 24), Network([203, 0, 113], 24),
        Network([224], 4), Network([240], 4),
    ]

    /// 2000::/3, the only part of IPv6 that is given out: loopback, link-local, unique local, mapped, NAT64 and multicast
    /// addresses are all outside.
    private static let global6 = Network([0x20], 3)

    /// Within it: protocols (Teredo among them), documentation, 6to4, and more documentation.
    private static let special6 = [
        Network([0x20, 0x01, 0x00], 23), Network([0x20, 0x01, 0x0D, 0xB8], 32), Network([0x20, 0x02], 16),
        Network([0x3F, 0xFF, 0x00], 20),
    ]
}
