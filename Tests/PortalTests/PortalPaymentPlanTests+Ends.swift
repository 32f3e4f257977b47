import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Promising in the portal` {
    @Test(arguments: Engine.available)
    func `M9 who pays all of it early reads that it has ended`(engine: Engine) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let invoice = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, from: "2026-02-06")
        let beto = try await shop.customer("Beto")
        _ = try await desk.bill(beto, 6_000)
        _ = try await desk.bill(beto, 4_000)
        _ = try await shop.promise(beto, from: "2026-02-06")
        shop.time.advance(.minutes(1))

        try await desk.walk { client in
            let ended = "Con este pago terminó tu acuerdo de pago"
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/\(invoice.id)")
            try await browser.submit("/charge")
            #expect(browser.page.says("Recibimos $6.000") && browser.page.says(ended))
            try await browser.get(Self.home + "/plans/\(plan.id)")
            #expect(browser.page.says("Pago único · Pagada el 31 de enero de 2026"))
            let other = try await desk.browser(of: beto, client)
            try await other.get(Self.home + "/pending/all")
            try await other.submit("/pending/all")
            #expect(other.page.says("Recibimos $10.000") && other.page.says(ended))
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 of a charge that failed its page says that the promise ended`() async throws {
        let desk = try await open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let invoice = try await desk.bill(ana, 6_000)
        _ = try await shop.promise(ana, from: "2026-02-06")
        try await shop.travel(to: "2026-02-06")
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/\(invoice.id)/return/\(attempt.id)")
            #expect(browser.page.says("Era un cobro de tu acuerdo de pago, así que el acuerdo terminó."))
        }
    }

    @Test(arguments: Engine.available)
    func `M9 an old page leads to what became of it, and says which`(engine: Engine) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let invoice = try await desk.bill(ana, 6_000)
        let choice = Self.home + "/pending/plan?invoice=\(invoice.id)&count=1&date=2026-02-06"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(choice)
            let form = try #require(browser.page.form("/pending/plan"))
            try await browser.submit("/pending/plan")
            let page = browser.page.address
            for address in [choice, Self.home + "/pending/plan"] {
                try await browser.get(address)
                #expect(browser.page.address == page && browser.page.says("Ya tienes un acuerdo por esto."))
            }
            try await browser.get(page + "/undo")
            try await browser.submit("/undo")
            try await browser.get(choice)
            #expect(browser.page.address == page && browser.page.says("Ya hiciste un acuerdo por esto y terminó"))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == page && browser.page.says("Ya hiciste un acuerdo por esto y terminó"))
            try await browser.get(Self.home + "/pending/\(invoice.id)")
            try await browser.submit("/charge")
            try await browser.get(choice)
            #expect(browser.page.address == page && browser.page.says("Este pago ya está hecho."))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == page && browser.page.says("Este pago ya está hecho."))
            try await browser.get(Self.home + "/pending/plan")
            #expect(browser.page.address == Self.home + "/pending" && browser.page.says("Ya no debes nada"))
        }
        #expect(try await shop.plans.newest(5, of: ana.id, in: shop.scope).count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 of what is being paid nothing is promised, and it is said why`() async throws {
        let desk = try await open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let invoice = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/\(invoice.id)")
            try await browser.submit("/charge")
            try await browser.get(Self.home + "/pending/plan?invoice=\(invoice.id)")
            #expect(browser.page.address == Self.home + "/pending")
            #expect(browser.page.says("Ya hay un pago de esto en camino"))
        }
    }
}
