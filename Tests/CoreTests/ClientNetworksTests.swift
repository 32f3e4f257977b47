import Core
import Testing

@Suite struct `Networks of clients` {
    @Test(arguments: [
        ("192.0.2.7", "c0000207/32", "c00002/24", nil),
        ("::ffff:192.0.2.7", "c0000207/32", "c00002/24", nil),
        ("2001:db8:1234:5678::1", "20010db812345678/64", "20010db8123456/56", "20010db81234/48"),
        ("2001:db8:1234:5678:ffff::", "20010db812345678/64", "20010db8123456/56", "20010db81234/48"),
        ("nonsense", "unknown", "unknown", nil),
    ])
    func `hold the client, its network and, of IPv6, its site (S7)`(
        address: String, client: String, network: String, site: String?
    ) {
        let networks = ClientNetworks(address)

        #expect(networks.client == client)
        #expect(networks.network == network)
        #expect(networks.site == site)
    }

    @Test func `tell neighbours apart, and find what they share (S7)`() {
        let one = ClientNetworks("2001:db8:1:100::1")
        let other = ClientNetworks("2001:db8:1:1ff::1")
        let third = ClientNetworks("2001:db8:1:200::1")

        #expect(one.client != other.client && one.network == other.network)
        #expect(one.network != third.network && one.site == third.site)
        #expect(ClientNetworks(nil) == ClientNetworks("nonsense"))
    }
}
