import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Promising in the portal` {
    @Test(arguments: Engine.available)
    func `M9 the summary shows what is promised with its day and its card, and nothing to change or to fear`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 6_000, trialDays: 7)
        try await shop.travel(to: "2026-02-07")
        let good = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home)
            #expect(browser.page.says("Por pagar $6.000") && !browser.page.says("Ver el acuerdo"))
        }
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-14")
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home)
            for text in [
                "Acordaste pagar $3.000 el sábado 14 de febrero de 2026", "$6.000, en 2 cuotas.",
                "Se cobra a Mastercard ••••\u{A0}4444", "Ver el acuerdo", "\(Self.home)/plans/\(plan.id)",
            ] { #expect(browser.page.says(text), "\(text)") }
            for text in ["Por pagar $", "Cambiar tarjeta", "Pago atrasado"] {
                #expect(!browser.page.says(text), "\(text)")
            }
            for page in ["/subscriptions", "/subscriptions/\(subscription.id)"] {
                try await browser.get(Self.home + page)
                #expect(browser.page.says("Con fecha acordada"), "\(page)")
                #expect(browser.page.says("Lo que se debe tiene fecha acordada"), "\(page)")
                #expect(!browser.page.says("atrasado"), "\(page)")
            }
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 what is owed besides a promise is what the summary asks for`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)
        _ = try await desk.shop.promise(ana, from: "2026-02-06")
        _ = try await desk.bill(ana, 4_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home)
            #expect(browser.page.says("Por pagar $10.000") && !browser.page.says("Ver el acuerdo"))
        }
    }

    @Test(arguments: Engine.available)
    func `M9 what was paid besides stands there with its day where the rest is asked for no more`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-06")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await pay(4_000, with: other, ana, shop)
        _ = try await CreditNotes(shop.context).create(of: plan.invoices[0], amount: Money(2_000, .clp), in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/plans/\(plan.id)")
            for text in ["Pagaste aparte", "$4.000", "31 de enero de 2026", "Cuota 1 de 2 · Ya no hace falta"] {
                #expect(browser.page.says(text), "\(text)")
            }
        }
        #expect(try await shop.verify() == [])
    }
}
