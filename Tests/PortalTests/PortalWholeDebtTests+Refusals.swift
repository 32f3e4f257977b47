import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Paying everything in the portal` {
    @Test func `is not offered for one thing, nor for what is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, amounts: [5_000])
        let beto = try await owing(shop, "Beto", card: "pm_bankDebit")

        try await desk.walk { client in
            for customer in [ana, beto] {
                let browser = try await desk.browser(of: customer, client)
                if customer == beto {
                    try await browser.get("/p/tienda-sur/pending")
                    try await browser.submit("/charge")
                }
                try await browser.get("/p/tienda-sur")
                #expect(!browser.page.says("/pending/all"))
                try await browser.get("/p/tienda-sur/pending/all")
                #expect(browser.page.address == "/p/tienda-sur/pending")
            }
        }
    }

    @Test func `C2 shows and charges nothing of anybody else`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)
        let beto = try await owing(shop, "Beto")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all")
            let form = try #require(browser.page.form("/pending/all"))
            let stranger = try await desk.browser(of: beto, client)
            try await stranger.get("/p/tienda-sur/pending/all")
            let own = try #require(stranger.page.form("/pending/all")).fields
            try await stranger.post(form.action, own.merging(["parts": form.fields["parts"] ?? ""]) { $1 })
                .expect(status: 404)
            try await stranger.post(form.action, own.merging(["method": form.fields["method"] ?? ""]) { $1 })
                .expect(status: 404)
            let ids = try await shop.invoices.debt(of: ana.id, in: shop.scope).items.map(\.invoice.id.rawValue)
            try await stranger.get("/p/tienda-sur/pending/all/result/\(ids[0])").expect(status: 404)
        }
        #expect(try await shop.processorBooks() == "")
    }
}
