import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Promising in the portal` {
    @Test(arguments: Engine.available)
    func `M9 a debit that its bank has is under way, with what it waits for, and is not undone`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        _ = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, in: 3, from: "2026-01-31")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let page = Self.home + "/plans/\(plan.id)"
            try await browser.get(page)
            for text in [
                "Un pago de $2.000 está en proceso desde el 31 de enero de 2026: esperamos la respuesta de tu banco.",
                "Si no se completa, el acuerdo termina.", "Cuota 1 de 3 · En proceso",
                "Cuota 2 de 3 · Se cobra ese día",
            ] {
                #expect(browser.page.says(text), "\(text)")
            }
            #expect(!browser.page.says("Deshacer el acuerdo") && !browser.page.says("Puedes deshacerlo"))
            try await browser.get(page + "/undo")
            #expect(browser.page.address == page && browser.page.says("todavía no nos confirma el pago"))
        }
        #expect(try await shop.plans.find(plan.id, in: shop.scope).state == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 a debit that its customer began before the day is under way, and then paid`(engine: Engine) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-06")
        let bank = try await shop.methods.attach(.init("pm_bankDebit"), to: ana.id, in: shop.scope)
        try await pay(3_000, with: bank, ana, shop)

        let page = Self.home + "/plans/\(plan.id)"
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            for text in [
                "Un pago de $3.000 está en proceso", "Si no se completa, el acuerdo sigue como estaba.",
                "Cuota 1 de 2 · En proceso", "Cuota 2 de 2 · Se cobra ese día", "Deshacer el acuerdo",
            ] {
                #expect(browser.page.says(text), "\(text)")
            }
        }
        try await shop.travel(to: "2026-02-05")
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            #expect(browser.page.says("Cuota 1 de 2 · Pagada el ") && !browser.page.says("está en proceso"))
            #expect(browser.page.says("Cuota 2 de 2 · Se cobra ese día"))
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 what came early is shown as paid with its day, and what is left with its own`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-06")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await pay(4_000, with: other, ana, shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/plans/\(plan.id)")
            for text in [
                "Cuota 1 de 2 · Pagada el 31 de enero de 2026", "$3.000",
                "Cuota 2 de 2 · Se cobra ese día · Ya pagaste $1.000", "$2.000", "sábado 21 de febrero de 2026",
            ] {
                #expect(browser.page.says(text), "\(text)")
            }
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 which card is charged, that a failure ends it, and the renewal besides are said before and after`()
        async throws
    {
        let desk = try await open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await desk.subscribe(ana, to: 9_990, named: "Gimnasio")
        _ = try await desk.bill(ana, 6_000)
        let besides = "Aparte de este acuerdo, el sábado 28 de febrero de 2026 cobramos $9.990 por Gimnasio."
        let (card, breaks) = ("Se cobra a Visa ••••\u{A0}4242", "Si un cobro falla, o no hay un método que cobrar")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan?count=3&date=2026-02-06")
            #expect(browser.page.says(besides) && browser.page.says(card) && browser.page.says(breaks))
            try await browser.get(Self.home + "/pending/plan?count=2&date=2026-02-06")
            #expect(!browser.page.says("Aparte de este acuerdo"), "it is renewed after the last day")
            try await browser.submit("/pending/plan")
            #expect(browser.page.says("Vigente") && browser.page.says(card) && browser.page.says(breaks))
        }
    }

    @Test func `M9 what is charged besides more than once until the last day says how often`() async throws {
        let desk = try await open(.sqlite, PaymentPlanRules(days: 60))
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.subscribe(ana, to: 9_990, named: "Gimnasio")
        _ = try await desk.bill(ana, 6_000)
        let first = "Aparte de este acuerdo, el sábado 28 de febrero de 2026 cobramos $9.990 por Gimnasio."

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan?count=1&date=2026-03-30")
            #expect(browser.page.says(first) && !browser.page.says("Después volvemos a cobrar"))
            try await browser.get(Self.home + "/pending/plan?count=1&date=2026-03-31")
            #expect(browser.page.says(first + " Después volvemos a cobrar cada mes."))
        }
    }

    func pay(_ amount: Int64, with method: PaymentMethod, _ customer: Customer, _ shop: Shop) async throws {
        shop.time.advance(.minutes(1))
        let debt = try await shop.invoices.debt(of: customer.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(amount, .clp), with: method.id))
        _ = try await shop.payments.payAmount(of: customer.id, in: shop.scope, as: offer)
    }
}
