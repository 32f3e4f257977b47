import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Recovery links` {
    @Test func `A1: nothing that is stored holds it, only the letter does`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/checkout", following: false).expect(status: 303)
            try await browser.get(link)
            try await browser.submit("/method", following: false).expect(status: 303)
        }
        #expect(token(of: link).count == 43)

        let database = desk.shop.context.database
        let tables = try await database.read { db in
            try db.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'mailbox'").map {
                try $0.text("name")
            }
        }
        #expect(tables.contains("recovery_links") && tables.contains("enrolments"))
        for table in tables {
            let rows = try await database.read { try $0.query(SQL(stringLiteral: "SELECT * FROM \(table)")) }
            #expect(!"\(rows.map(\.values))".contains(token(of: link)), "\(table)")
        }
    }

    @Test func `C2: unknown, expired, void and another merchant's look alike`() async throws {
        let (desk, ana) = try await declined()
        let shop = desk.shop
        let good = try await link(shop)
        _ = try await Merchants(shop.context).create(
            name: "Tienda Sur", slug: "tienda-norte", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "norte@example.com")
        let unknown = "/p/tienda-sur/pay/" + String(repeating: "a", count: 43)
        let long = "/p/tienda-sur/pay/" + String(repeating: "a", count: 400)

        try await desk.walk { client in
            func body(_ address: String) async throws -> String {
                let browser = Browser(client)
                let page = try await browser.get(address)
                page.expect(status: 410)
                let token = page.address.split(separator: "/").last ?? ""
                return page.body.replacing(token, with: "…").replacing("tienda-norte", with: "tienda-sur")
                    .replacing(/name="authenticity_token" value="[^"]*"/, with: "")
            }
            let polite = try await body(unknown)
            #expect(polite.contains("Entrar al portal"))
            #expect(try await body(long) == polite)
            #expect(try await body("/p/tienda-norte/pay/" + token(of: good)) == polite)
            shop.time.advance(.hours(24 * 14))
            #expect(try await body(good) == polite)
            // It is remembered for a while: it can still mail a fresh one.
            #expect(try await RecoveryLinks(shop.context).prune() == 0)
            let later = try await link(shop)
            let invoice = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
            let browser = Browser(client)
            try await browser.get(later).expect(status: 200)
            _ = try await shop.invoices.void(invoice.id, in: shop.scope)
            try await browser.submit("/method", following: false).expect(status: 410)
            #expect(try await body(later) == polite)
        }
    }
}
