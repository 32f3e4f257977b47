import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Promising in the portal` {
    @Test(arguments: Engine.available)
    func `M9 it is undone from a page that says what follows, and not twice`(engine: Engine) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, from: "2026-02-06")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/plans/\(plan.id)")
            #expect(browser.page.form("/undo") == nil, "nothing is undone where it is not asked")
            #expect(browser.page.says("href=\"\(Self.home)/plans/\(plan.id)/undo\""))
            try await browser.get(Self.home + "/plans/\(plan.id)/undo")
            for text in [
                "¿Deshacer el acuerdo?", "Falta pagar $6.000.", "lo debes desde ahora", "espera tu pago",
                "ni hacer otro acuerdo por lo mismo", "Volver al acuerdo",
            ] {
                #expect(browser.page.says(text), "\(text)")
            }
            #expect(try await shop.plans.find(plan.id, in: shop.scope).state == .active, "looking undoes nothing")
            let form = try #require(browser.page.form("/undo"))
            try await browser.submit("/undo")
            #expect(browser.page.says("Deshiciste el acuerdo.") && browser.page.says("Deshecho"))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Ese acuerdo ya terminó."))
            try await browser.get(Self.home + "/plans/\(plan.id)/undo")
            #expect(browser.page.address == Self.home + "/plans/\(plan.id)")
            #expect(browser.page.says("Ese acuerdo ya terminó."))
        }
        try await shop.travel(to: "2026-02-07")
        #expect(try await shop.processorBooks() == "")
    }

    @Test(arguments: Engine.available)
    func `M9 of what is charged by itself the page says the day on which it is tried again`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let desk = PortalDesk(shop: try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults))
        let rules = PaymentPlanRules(timesPerInvoice: 2)
        try await desk.allow { $0.paymentPlan = rules }
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-02-28")
        let plan = try await shop.promise(ana, from: "2026-03-14", by: rules)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/plans/\(plan.id)/undo")
            #expect(browser.page.says("El 1 de marzo de 2026 volvemos a intentar cobrarlo"))
            #expect(browser.page.says("No se puede volver atrás.") && !browser.page.says("ni hacer otro acuerdo"))
            try await browser.submit("/undo")
        }
        #expect(try await shop.lastInvoice(of: ana).nextAttemptAt == (try shop.instant("2026-03-01", "10:00")))
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 that something stays paid is said to who has paid, and not of a credit note`() async throws {
        let desk = try await open()
        let shop = desk.shop
        let (ana, beto) = (try await shop.customer("Ana"), try await shop.customer("Beto"))
        let invoice = try await desk.bill(ana, 6_000)
        let credited = try await shop.promise(ana, from: "2026-02-06")
        _ = try await desk.bill(beto, 6_000)
        let paid = try await shop.promise(beto, from: "2026-02-06")
        shop.time.advance(.minutes(1))
        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(2_000, .clp), in: shop.scope)
        let card = try #require(try await shop.methods.list(of: beto.id, in: shop.scope).first)
        let debt = try await shop.invoices.debt(of: beto.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(2_000, .clp), with: card.id))
        _ = try await shop.payments.payAmount(of: beto.id, in: shop.scope, as: offer)

        try await desk.walk { client in
            for (customer, plan, hasPaid) in [(ana, credited, false), (beto, paid, true)] {
                let browser = try await desk.browser(of: customer, client)
                try await browser.get(Self.home + "/plans/\(plan.id)/undo")
                #expect(browser.page.says("Falta pagar $4.000."))
                #expect(browser.page.says("Lo que ya pagaste queda pagado.") == hasPaid)
            }
        }
    }
}
