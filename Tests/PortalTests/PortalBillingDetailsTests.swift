import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Whom the invoices of one subscription are made out to (S44).
@Suite struct `Billing details of a subscription` {
    private func open(_ engine: Engine) async throws -> (PortalDesk, Customer, Subscription) {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let ana = try await desk.shop.customer("Ana")
        return (desk, ana, try await desk.shop.subscribe(ana, to: 9_990))
    }

    @Test(arguments: Engine.available)
    func `are on its next invoices alone, until the customer's own are taken again (S44)`(engine: Engine) async throws {
        let (desk, ana, subscription) = try await open(engine)
        let shop = desk.shop
        let other = try await shop.subscribe(ana, to: 5_000)
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)"
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path)
            #expect(browser.page.says("Facturas a nombre de") && browser.page.says("\(path)/billing\""))
            try await browser.get(path + "/billing")
            #expect(browser.page.form("/billing")?.fields["name"] == "Ana" && !browser.page.says("Usar mis datos"))
            #expect(browser.page.says("va impreso en las próximas facturas de esta suscripción"))
            try await browser.submit(
                "/billing", ["name": "Rojas SpA", "tax_id": "76.192.083-9", "line1": "Los Leones 220", "country": "CL"])
            #expect(browser.page.says("Listo: tus próximas facturas") && browser.page.says("Rojas SpA"))
        }
        try await shop.travel(to: "2026-02-16")
        let february = try await shop.invoices.of(ana.id, in: shop.scope).elements.filter {
            $0.number != nil && $0.billedTo.name == "Rojas SpA"
        }
        #expect(february.map(\.subscription) == [subscription.id])
        #expect(february.first?.billedTo.address?.line1 == "Los Leones 220")
        #expect(february.first?.billedTo.shownTaxID == "76.192.083-9")
        // Letters go where they went.
        #expect(february.first?.billedTo.email == "ana@example.com")
        let all = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(all.filter { $0.subscription == other.id }.allSatisfy { $0.billedTo.name == "Ana" })

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/billing")
            let form = try #require(browser.page.form("/billing-removal"))
            for _ in 1...2 {
                try await browser.post(form.action, form.fields)
                #expect(browser.page.says("vuelven a salir con tus datos") && !browser.page.says("Rojas SpA"))
            }
        }
        try await shop.travel(to: "2026-03-16")
        let last = try await shop.invoices.of(ana.id, in: shop.scope).elements.filter {
            $0.subscription == subscription.id
        }
        // What was issued stays as it was.
        #expect(last.map(\.billedTo.name) == ["Ana", "Rojas SpA", "Ana"])
        #expect(try await shop.verify() == [])
    }

    @Test func `are checked like the customer's own, and what was typed stays`() async throws {
        let (desk, ana, subscription) = try await open(.sqlite)
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)/billing"
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (box, typed) in [
                ("name", ""), ("tax_id", "76.192.083-1"), ("phone", "x"), ("line1", "4242424242424242"),
            ] {
                try await browser.get(path)
                try await browser.submit("/billing", [box: typed], following: false).expect(status: 422)
                #expect(browser.page.form("/billing")?.fields[box] == typed, "\(box)")
            }
        }
        let now = try await desk.shop.subscriptions.find(subscription.id, in: desk.shop.scope)
        #expect(now.billingDetails == nil && now == subscription)
    }

    @Test func `C2, C3 are nobody else's, and only where details may be edited`() async throws {
        let (desk, ana, subscription) = try await open(.sqlite)
        let eva = try await desk.shop.customer("Eva")
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)/billing"
        try await desk.walk { client in
            let browser = try await desk.browser(of: eva, client)
            try await browser.get("/p/tienda-sur/details")
            let token = browser.page.form("/details")?.fields["authenticity_token"] ?? ""
            let form = ["authenticity_token": token, "name": "Eva"]
            try await browser.get(path).expect(status: 404)
            for place in [path, path + "-removal"] { try await browser.post(place, form).expect(status: 404) }
            try await desk.allow { $0.customerUpdate = false }
            let owner = try await desk.browser(of: ana, client)
            try await owner.get(path).expect(status: 403)
        }
        #expect(try await desk.shop.subscriptions.find(subscription.id, in: desk.shop.scope) == subscription)
    }
}
