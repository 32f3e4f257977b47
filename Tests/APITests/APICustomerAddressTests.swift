import APITestSupport
import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

/// A customer's own address, by the merchant's program (S05).
@Suite struct `API customer addresses` {
    @Test(arguments: Engine.available)
    func `S05 the merchant makes, changes and ends it`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let path = "/v1/customers/\(ana.id)/portal_address"
        let addresses = CustomerAddresses(shop.context)
        try await desk.exchange { api in
            func owner(_ url: String?) async throws -> Customer.ID? {
                let token = Secret(String((url ?? "").split(separator: "/").last ?? ""))
                return try await addresses.owner(of: token, at: shop.merchant.id)?.customer.id
            }
            let none = try await api.get(path)
            #expect(none.status == 200 && none.isNull("url") && none.isNull("id"))

            let first = try await api.post(path)
            #expect(first.text("object") == "customer_portal_address" && first.text("customer") == ana.id.rawValue)
            #expect(first.text("url")?.hasPrefix("http://127.0.0.1:8080/p/tienda-sur/me/") == true)
            #expect(try await api.get(path).body == first.body)
            #expect(try await owner(first.text("url")) == ana.id)

            let second = try await api.post(path)
            #expect(second.text("url") != first.text("url"))
            #expect(try await owner(first.text("url")) == nil)
            #expect(try await owner(second.text("url")) == ana.id)

            for _ in 1...2 { #expect(try await api.delete(path).boolean("deleted") == true) }
            #expect(try await owner(second.text("url")) == nil)
            #expect(try await api.get(path).isNull("url"))

            for id in ["cus_unknown", "x"] {
                let unknown = "/v1/customers/\(id)/portal_address"
                #expect(try await api.get(unknown).status == 404)
                #expect(try await api.post(unknown).status == 404)
                #expect(try await api.delete(unknown).status == 404)
            }
            let last = try await api.post(path)
            try await shop.customers.delete(ana.id, in: shop.scope)
            #expect(try await owner(last.text("url")) == nil)
        }
        #expect(try await shop.verify() == [])
    }
}
