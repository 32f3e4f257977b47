import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Mailed links` {
    @Test(arguments: Engine.available)
    func `S13 a card in place of one that expires takes no subscription from another method`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine, on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let account = try await shop.methods.attach(.init("pm_bankDebit"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 4_990)
        let kept = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.useMethod(account.id, for: kept.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2034-12-01")
        let link = try await link(shop, .cardExpiring, "/replace/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/method")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Listo, cambiaste tu método de pago"))
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.facts.last4 == "4444")
        #expect(try await shop.subscriptions.find(kept.id, in: shop.scope).defaultMethod == account.id)
    }

    @Test func `C3 who comes back to a replacement that is no longer allowed is refused`() async throws {
        let desk = try await PortalDesk.open(on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2034-12-01")
        let link = try await link(shop, .cardExpiring, "/replace/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/method")
            try await desk.allow { $0.paymentMethodUpdate = false }
            try await browser.submit(browser.page.address, Self.card)
            browser.page.expect(status: 403)
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).count == 1)
    }
}
