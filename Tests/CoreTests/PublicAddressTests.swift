import Core
import Foundation
import Testing

@Suite struct `Public addresses` {
    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1",
        "198.17.0.1", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111", "2001:200::1", "2a00:1450::1",
    ])
    func `H3 are those that everybody can reach`(address: String) throws {
        #expect(PublicAddress.isPublic(try #require(ClientNetworks.bytes(address))))
    }

    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "fe80::1", "fc00::1", "fd12::1",
        "ff02::1", "2001::1", "2001:db8::1", "2002:a00:1::1", "3fff::1",
    ])
    func `H3 are none of this machine's, of a network of its own, or of any other use`(address: String) throws {
        #expect(!PublicAddress.isPublic(try #require(ClientNetworks.bytes(address))))
    }

    @Test func `H3 are not what has another length, nor IPv4 in the dress of IPv6`() {
        #expect(!PublicAddress.isPublic([]))
        #expect(!PublicAddress.isPublic([8, 8, 8]))
        #expect(!PublicAddress.isPublic([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 8, 8, 8, 8]))
    }
}
