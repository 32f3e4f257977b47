import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A day of one's own, and instalments, as a customer promises them (M9).
@Suite struct `Promising in the portal` {
    static let home = "/p/tienda-sur"

    func open(_ engine: Engine = .sqlite, _ rules: PaymentPlanRules = PaymentPlanRules()) async throws -> PortalDesk {
        let desk = try await PortalDesk.open(engine)
        try await desk.allow { $0.paymentPlan = rules }
        return desk
    }

    @Test(arguments: Engine.available)
    func `M9 every day and amount is shown before, the promise stands, and is kept`(engine: Engine) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(browser.page.says("Pagar en otra fecha o en cuotas"))
            try await browser.get(Self.home + "/pending/plan")
            #expect(browser.page.says("Debes $6.000.") && browser.page.says("3 cuotas de $2.000"))
            try await browser.get(Self.home + "/pending/plan?count=2&date=2026-02-06")
            let days = ["viernes 6 de febrero de 2026", "sábado 21 de febrero de 2026"]
            for text in days + ["Cuota 1 de 2", "$3.000", "Visa"] {
                #expect(browser.page.says(text), "\(text)")
            }
            #expect(browser.page.says("Te avisamos el día anterior"))
            #expect(try await shop.plans.newest(1, of: ana.id, in: shop.scope).isEmpty, "looking promises nothing")
            try await browser.get(Self.home + "/pending/plan?count=1&date=2026-02-01")
            #expect(!browser.page.says("Te avisamos"), "the morning for it is over")
            try await browser.get(Self.home + "/pending/plan?count=2&date=2026-02-06")
            let form = try #require(browser.page.form("/pending/plan"))
            try await browser.submit("/pending/plan")
            #expect(browser.page.says("Tu acuerdo quedó confirmado.") && browser.page.says("Vigente"))
            let page = browser.page.address
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == page && browser.page.says("Ya tienes un acuerdo por esto."))
            try await browser.get(Self.home + "/pending")
            #expect(browser.page.says("Con fecha acordada") && browser.page.says("Ver el acuerdo"))
            #expect(browser.page.says("Acordaste pagar $3.000 el viernes 6 de febrero de 2026"))

            try await shop.travel(to: "2026-02-21")
            let later = try await desk.browser(of: ana, client)
            try await later.get(page)
            #expect(later.page.says("Cumplido") && later.page.says("Pagaste todo lo que acordaste."))
            try await later.get(Self.home + "/pending")
            #expect(later.page.says("Acuerdos de pago") && later.page.says("Cumplido"))
        }
        #expect(try await shop.processorBooks().split(separator: "\n").count == 2)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 a first instalment is paid with the press that promises the rest`(engine: Engine) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan?count=3&date=2026-01-31")
            #expect(browser.page.says("Pagar $2.000 ahora y confirmar") && browser.page.says("Hoy"))
            try await browser.submit("/pending/plan")
            #expect(browser.page.says("Vigente") && browser.page.says("Pagada"))
        }
        #expect(try await desk.shop.processorBooks() == "2026-01-31  2000  succeeded")
    }

    @Test func `M9 one that is refused at once is told as that, and nothing stands`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan?count=3&date=2026-01-31")
            try await browser.submit("/pending/plan")
            #expect(browser.page.says("No se hizo") && !browser.page.says("Tu acuerdo quedó confirmado."))
        }
        #expect(try await desk.shop.verify() == [])
    }
}
