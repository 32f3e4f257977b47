import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Addresses of customers` {
    @Test func `S05 what it asks for is what the portal mails`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let offers: [(Set<PortalConfiguration.Features.SignIn>, String)] = [
            ([.code], "el código"), ([.link], "el enlace"), ([.code, .link], "el código o el enlace"),
        ]

        try await desk.walk { client in
            for (ways, sent) in offers {
                try await desk.allow { $0.signIn = ways }
                let browser = try await desk.browser(of: ana, client)
                try await browser.get("/p/tienda-sur/data")
                #expect(browser.page.says("para entrar siempre necesitas \(sent) que te enviamos"), "\(sent)")
            }
        }
    }

    @Test func `whoever of the merchant's people looks on neither changes nor ends it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await address(of: ana, shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let page = try await browser.get("/p/tienda-sur/data")
            let forms = try ["/data/address", "/data/address/end"].map { try #require(page.form($0)) }
            try await shop.context.database.write { db in
                _ = try db.execute("UPDATE visits SET origin = 'console'")
            }
            let before = try await shop.allRows()["customer_addresses"]
            for form in forms {
                try await browser.post(form.action, form.fields, following: false).expect(status: 403)
            }
            #expect(try await shop.allRows()["customer_addresses"] == before)
        }
    }
}
