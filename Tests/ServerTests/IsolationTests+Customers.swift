import APITestSupport
import Billing
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Isolation` {
    @Test(arguments: Engine.available)
    func `of customers: no page changes when there are others with the same ids and addresses`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        let found = try await shop.customers.list(in: shop.scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in try await Self.compare(portal, of: ana, client) }
    }

    @Test(arguments: Engine.available)
    func `of customers: the code and the link of a mail lead to one's own account`(engine: Engine) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        let portal = PortalDesk(shop: shop)
        try await shop.plantStrangers(inLiveMode: false)
        let before = try await shop.strangers()
        try await portal.walk { client in
            for way in ["code", "link"] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur")
                try await browser.submit("/sign-in", ["email": "ana@example.com"])
                let mail = try await portal.lastMail()
                if way == "code" {
                    try await browser.submit("/sign-in/code", ["code": mail.code])
                } else {
                    let link = try #require(mail.link)
                    try await browser.get(link)
                    try await browser.submit(String(link.split(separator: "/").last ?? ""))
                }
                #expect(browser.page.says("Hola, Ana") && !browser.page.says("ajeno"), "\(way)")
                try await browser.submit("/sign-out")
                shop.time.advance(.minutes(20))
            }
        }
        let after = try await shop.strangers()
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    }
}
