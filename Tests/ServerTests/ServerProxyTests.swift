import Testing

@testable import Server

@Suite struct `Trusted proxies` {
    @Test func `are nobody unless somebody is named (S7)`() throws {
        let nobody = try TrustedProxies("")

        #expect(nobody.client(peer: "10.0.0.1", forwarded: "203.0.113.9") == "10.0.0.1")
    }

    @Test func `are believed as far as their own word goes (S7)`() throws {
        let proxies = try TrustedProxies("10.0.0.0/8, fd00::/8")

        #expect(proxies.client(peer: "10.0.0.1", forwarded: "203.0.113.9") == "203.0.113.9")
        #expect(proxies.client(peer: "10.0.0.1", forwarded: "198.51.100.7, 203.0.113.9") == "203.0.113.9")
        #expect(proxies.client(peer: "10.0.0.1", forwarded: "203.0.113.9, 10.0.0.2") == "203.0.113.9")
        #expect(proxies.client(peer: "::ffff:10.0.0.1", forwarded: "203.0.113.9") == "203.0.113.9")
        #expect(proxies.client(peer: "fd00::1", forwarded: "2001:db8::1") == "2001:db8::1")
        #expect(proxies.client(peer: "192.0.2.1", forwarded: "203.0.113.9") == "192.0.2.1")
        #expect(proxies.client(peer: "10.0.0.1", forwarded: "nonsense") == "10.0.0.1")
        #expect(proxies.client(peer: nil, forwarded: "203.0.113.9") == nil)
    }
}
