import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Origins that may frame the portal` {
    @Test(arguments: Engine.available)
    func `S11 are kept with the merchant, each once, and emptied by an empty list`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        #expect(shop.merchant.frameOrigins.isEmpty)
        let changed = try await `Settings of a merchant`.apply(to: shop) {
            $0.frameOrigins = ["https://Shop.example:443", "https://a.example:8443", "https://shop.example"]
        }
        #expect(changed.frameOrigins.all == ["https://a.example:8443", "https://shop.example"])
        #expect(try await Merchants(shop.context).find(shop.merchant.id) == changed)
        #expect(changed.frameOrigins.include("https://shop.example/account?x=1"))
        #expect(!changed.frameOrigins.include("https://a.example") && !changed.frameOrigins.include("shop.example"))
        let entry = try #require(try await AuditTrail(shop.context).list(of: shop.merchant.id).first)
        #expect(entry.details["settings[portal][frame_origins]"] == "https://a.example:8443 https://shop.example")

        let emptied = try await `Settings of a merchant`.apply(to: shop) { $0.frameOrigins = [] }
        #expect(emptied.frameOrigins.isEmpty)
    }

    @Test(arguments: [
        "http://shop.example", "https://shop.example/", "https://*.shop.example", "shop.example",
        "https://[2001:db8::1]",
        "https://shop.example; script-src *", "data:text/html,x", "",
    ])
    func `S11 are https alone, with nothing after them`(text: String) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        await #expect(throws: BillingError.self) {
            try await `Settings of a merchant`.apply(to: shop) { $0.frameOrigins = ["https://a.example", text] }
        }
        #expect(try await Merchants(shop.context).find(shop.merchant.id).frameOrigins.isEmpty)
    }

    @Test func `S11 are ten at most, and on loopback may be http`() async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        let ten = (1...10).map { "http://localhost:\(9_000 + $0)" }
        #expect(
            try await `Settings of a merchant`.apply(to: shop) { $0.frameOrigins = ten }.frameOrigins.all.count == 10)
        await #expect(throws: BillingError.self) {
            try await `Settings of a merchant`.apply(to: shop) { $0.frameOrigins = ten + ["https://a.example"] }
        }
    }
}
