import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `C3 is offered, and done, only where the configuration allows it`(engine: Engine) async throws {
        let story = try await PlanChangeDesk.open(engine)
        let other = try await story.shop.price(99_000, named: "Plan Secreto")
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            let form = try #require(browser.page.form("/plan/\(story.plus.id)"))
            try await browser.get(story.path + "/plan/\(other.id)").expect(status: 404)
            try await browser.post(story.path + "/plan/\(other.id)", form.fields).expect(status: 404)
            // What was allowed when the page was made is not any more.
            try await story.desk.allow {
                $0.subscriptionUpdate?.products.removeAll { $0.prices == [story.plus.id.rawValue] }
            }
            try await browser.post(form.action, form.fields).expect(status: 404)
            try await story.desk.allow { $0.subscriptionUpdate = nil }
            try await browser.get(story.path)
            #expect(!browser.page.says("Cambiar de plan"))
            try await browser.get(story.path + "/plan").expect(status: 403)
            for place in ["/plan/\(story.plus.id)", "/plan-removal"] {
                try await browser.post(story.path + place, form.fields).expect(status: 403)
            }
        }
        #expect(try await story.now() == story.subscription)
        #expect(try await story.invoices() == [9_990])
    }

    @Test func `an expired, an outdated and an altered quote charge nothing, and are asked again with why`()
        async throws
    {
        let story = try await PlanChangeDesk.open()
        try await story.walk { browser in
            let page = story.path + "/plan/\(story.plus.id)"
            try await browser.get(page)
            let old = try #require(browser.page.form("/plan/\(story.plus.id)"))
            story.shop.time.advance(.minutes(16))
            try await browser.post(old.action, old.fields)
            #expect(browser.page.says("Los montos que viste vencieron y no cobramos nada."))
            #expect(browser.page.says("Cambiar y pagar $3.388"))
            let fresh = try #require(browser.page.form("/plan/\(story.plus.id)"))
            // A quote of another plan buys nothing here, and one that was altered nothing anywhere.
            try await browser.get(story.path + "/plan/\(story.lite.id)")
            let lite = try #require(browser.page.form("/plan/\(story.lite.id)"))
            for quote in [lite.fields["quote"] ?? "", "x" + (fresh.fields["quote"] ?? ""), ""] {
                try await browser.post(fresh.action, fresh.fields.merging(["quote": quote]) { $1 })
                #expect(browser.page.says("Algo cambió desde que viste los montos y no cobramos nada."), "\(quote)")
            }
            // Credit came in between: less would be charged than the button says.
            _ = try await story.shop.customers.update(story.ana.id, in: story.shop.scope) {
                $0.balance = Money(-1_000, .clp)
            }
            try await browser.post(fresh.action, fresh.fields)
            #expect(browser.page.says("Algo cambió") && browser.page.says("Cambiar y pagar $2.388"))
            #expect(browser.page.says("Saldo de tu cuenta"))
        }
        #expect(try await story.now().items[0].price.id != story.plus.id)
        #expect(try await story.invoices() == [9_990])
    }

    @Test func `C2 another customer's subscription is a page that does not exist`() async throws {
        let story = try await PlanChangeDesk.open()
        let eva = try await story.shop.customer("Eva")
        try await story.desk.walk { client in
            let ana = try await story.desk.browser(of: story.ana, client)
            try await ana.get(story.path + "/plan/\(story.plus.id)")
            let quote = ana.page.form("/plan/\(story.plus.id)")?.fields["quote"] ?? ""
            let browser = try await story.desk.browser(of: eva, client)
            try await browser.get("/p/tienda-sur/details")
            let token = browser.page.form("/details")?.fields["authenticity_token"] ?? ""
            for place in ["/plan", "/plan/\(story.plus.id)"] {
                try await browser.get(story.path + place).expect(status: 404)
            }
            for place in ["/plan/\(story.plus.id)", "/plan-removal"] {
                try await browser.post(story.path + place, ["authenticity_token": token, "quote": quote])
                    .expect(status: 404)
            }
        }
        #expect(try await story.now() == story.subscription)
    }

    @Test func `a quantity is asked within its limits, keeps what was typed, and goes with the next charge`()
        async throws
    {
        let story = try await PlanChangeDesk.open(proration: .createProrations, quantities: .init(from: 1, to: 6))
        let current = story.subscription.items[0].price.id
        try await story.walk { browser in
            for typed in ["7", "0", "-1", "1,5", "mucho"] {
                try await browser.get(story.path + "/plan/\(current)?quantity=\(typed)").expect(status: 422)
                #expect(
                    browser.page.says("Escribe una cantidad entre 1 y 6.") && browser.page.says("value=\"\(typed)\""))
            }
            try await browser.get(story.path + "/plan/\(current)?quantity=1")
            #expect(browser.page.says("Ya tienes ese plan"))
            try await browser.get(story.path + "/plan/\(current)?quantity=3")
            #expect(browser.page.says("¿Cambiar a Plan × 3?") && browser.page.says("$29.970"))
            #expect(browser.page.says("Hoy no se cobra nada: $13.535 se suman al próximo cobro."))
            #expect(browser.page.says("El próximo cobro es de $43.505, el 15 de febrero de 2026."))
            try await browser.submit("/plan/\(current)")
            #expect(browser.page.says("Listo: ahora tienes Plan × 3."))
        }
        try await story.shop.travel(to: "2026-02-16")
        #expect(try await story.invoices() == [43_505, 9_990])
        #expect(try await story.shop.verify() == [])
    }
}
