import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A customer's own address: S05.
@Suite struct `Addresses of customers` {
    func address(of customer: Customer, _ shop: Shop) async throws -> String {
        let made = try await CustomerAddresses(shop.context).rotate(of: customer.id, in: shop.scope)
        return "/p/tienda-sur/me/" + (try #require(made.token(shop.context.keys)).exposed)
    }

    @Test(arguments: Engine.available)
    func `S05 it lasts, says whose it is in part, and still asks for the mail`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let address = try await address(of: ana, shop)
        shop.time.advance(.hours(24 * 500))

        try await desk.walk { client in
            let before = try await shop.allRows()
            for _ in 1...3 {
                let browser = Browser(client)
                try await browser.get(address).expect(status: 200)
                try await browser.go(.head, address).expect(status: 200)
                #expect(browser.page.status == 200)
                try await browser.post(address, [:], following: false).expect(status: 403)
            }
            #expect(try await shop.allRows() == before)

            for time in 1...2 {
                let browser = Browser(client)
                try await browser.get(address)
                #expect(browser.page.says("a…@example.com") && !browser.page.says("ana@example.com"))
                #expect(!browser.page.says("9.990") && !browser.page.says("Ana"))
                // It lets nobody in by itself.
                #expect(browser.cookies["visit_tienda-sur"] == nil)
                try await browser.submit(address)
                #expect(browser.page.address == "/p/tienda-sur/sign-in/code")
                #expect(!browser.page.says("ana@example.com"))
                #expect(!browser.cookies.values.contains(Base64URL.text(Array("ana@example.com".utf8))))
                let mail = try await desk.lastMail()
                try await browser.submit("/sign-in/code", ["code": mail.code])
                #expect(browser.page.says("Hola, Ana"), "\(time)")
                // Who is in already is shown their portal.
                try await browser.get(address)
                #expect(browser.page.says("Hola, Ana"))
                shop.time.advance(.minutes(20))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `S05 it is changed and ended by its customer, and then is an unknown page`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let berta = try await desk.shop.customer("Berta")
        let hers = try await address(of: berta, desk.shop)

        try await desk.walk { client in
            let unknown = try await Browser(client).get("/p/tienda-sur/me/" + String(repeating: "a", count: 43))
            unknown.expect(status: 404)
            func isGone(_ address: String) async throws -> Bool {
                let page = try await Browser(client).get(address)
                let body = page.body.replacing(String(address.split(separator: "/").last ?? ""), with: "…")
                let other = String(unknown.address.split(separator: "/").last ?? "")
                return page.status == 404 && body == unknown.body.replacing(other, with: "…")
            }
            func shown(_ page: PageAnswer) throws -> String {
                let found = page.body.firstMatch(of: /127\.0\.0\.1:8080(\/p\/tienda-sur\/me\/[A-Za-z0-9_-]{43})/)
                return String(try #require(found).output.1)
            }
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/data")
            try await browser.submit("/data/address")
            #expect(browser.page.says("Esta es tu dirección."))
            let first = try shown(browser.page)
            try await Browser(client).get(first).expect(status: 200)

            try await browser.submit("/data/address")
            let second = try shown(browser.page)
            #expect(first != second)
            #expect(try await isGone(first))
            try await Browser(client).get(second).expect(status: 200)

            try await browser.submit("/data/address/end")
            #expect(browser.page.says("Tu dirección ya no sirve.") && browser.page.form("/data/address/end") == nil)
            #expect(try await isGone(second))
            // Nobody else's ended with it, and an address without an e-mail leads nowhere.
            try await Browser(client).get(hers).expect(status: 200)
            _ = try await desk.shop.customers.update(berta.id, in: desk.shop.scope) { $0.details.email = nil }
            #expect(try await isGone(hers))
        }
    }

    @Test func `A3 it asks for no more mail than a typed address does`() async throws {
        let desk = try await PortalDesk.open()
        let address = try await address(of: try await desk.shop.customer("Ana"), desk.shop)

        try await desk.walk { client in
            let browser = Browser(client)
            for _ in 1...3 {
                try await browser.get(address)
                try await browser.submit(address, following: false).expect(status: 303)
            }
            try await browser.get(address)
            try await browser.submit(address, following: false).expect(status: 429)
            #expect(!browser.page.says("ana@example.com"))
        }
    }

    @Test(arguments: Engine.available)
    func `S05 nothing is kept of one that was changed or ended`(engine: Engine) async throws {
        let shop = try await PortalDesk.open(engine).shop
        let ana = try await shop.customer("Ana")
        for _ in 1...3 { _ = try await address(of: ana, shop) }
        #expect(try await shop.allRows()["customer_addresses"]?.count == 1)
        try await CustomerAddresses(shop.context).end(of: ana.id, in: shop.scope)
        #expect(try await shop.allRows()["customer_addresses"] == [])
    }

    @Test func `S1 nothing that is stored holds it`() async throws {
        let desk = try await PortalDesk.open()
        let address = try await address(of: try await desk.shop.customer("Ana"), desk.shop)
        let token = String(address.split(separator: "/").last ?? "")
        #expect(token.count == 43)
        let rows = try await desk.shop.allRows()
        #expect(!"\(rows)".contains(token))
    }
}
