import Testing
import Web

@testable import Server

@Suite struct `Trusted proxies` {
    @Test func `are nobody unless somebody is named (S7)`() throws {
        let nobody = try TrustedProxies("")

        #expect(nobody.client(peer: "10.0.0.1", forwarded: "203.0.113.9") == .known("10.0.0.1"))
        #expect(nobody.client(peer: "10.0.0.1", forwarded: "nonsense") == .known("10.0.0.1"))
    }

    @Test func `are believed as far as their own word goes (S7)`() throws {
        let proxies = try TrustedProxies("10.0.0.0/8, fd00::/8")

        func client(_ peer: String?, _ forwarded: String?) -> TrustedProxies.Client {
            proxies.client(peer: peer, forwarded: forwarded)
        }
        #expect(client("10.0.0.1", "203.0.113.9") == .known("203.0.113.9"))
        #expect(client("10.0.0.1", "198.51.100.7, 203.0.113.9") == .known("203.0.113.9"))
        #expect(client("10.0.0.1", "203.0.113.9, 10.0.0.2") == .known("203.0.113.9"))
        #expect(client("::ffff:10.0.0.1", "203.0.113.9") == .known("203.0.113.9"))
        #expect(client("fd00::1", "2001:db8::1") == .known("2001:db8::1"))
        #expect(client("192.0.2.1", "203.0.113.9") == .known("192.0.2.1"))
        #expect(client("10.0.0.1", nil) == .known("10.0.0.1"))
        #expect(client(nil, "203.0.113.9") == .known(nil))
    }

    @Test(arguments: [
        ("203.0.113.9:4711", "203.0.113.9"), ("[2001:db8::1]:4711", "2001:db8::1"), ("[2001:db8::1]", "2001:db8::1"),
        ("evil, 203.0.113.9:80", "203.0.113.9"), ("evil, 10.0.0.7", "10.0.0.7"),
    ])
    func `may write ports and brackets; what a client wrote before them is not read (S7)`(
        forwarded: String, client: String
    ) throws {
        let proxies = try TrustedProxies("10.0.0.0/8")

        #expect(proxies.client(peer: "10.0.0.1", forwarded: forwarded) == .known(client))
    }

    /// As the proxy's own, everybody would share its limit.
    @Test(arguments: [
        "nonsense", "unknown", "", "203.0.113.9, ", "203.0.113.9:99999", "[2001:db8::1", "2001:db8::1:99:",
    ])
    func `that do not say for whom they ask are taken at nobody's word (S7)`(forwarded: String) throws {
        let proxies = try TrustedProxies("10.0.0.0/8")

        #expect(proxies.client(peer: "10.0.0.1", forwarded: forwarded) == .unreadable)
    }
}
