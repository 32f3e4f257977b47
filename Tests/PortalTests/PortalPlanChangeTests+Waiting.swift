import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// A change that waits for its customer to pay for it, and one that they may not ask for (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11 a change that waits for its bank is no debt: each page says what it is, and it can be dropped`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.pay(with: "pm_card_authenticationRequired")
        try await story.walk { browser in
            try await story.ask(browser)
            let needed = "Tu banco quiere que confirmes el pago de $3.388 para cambiar a Plan Plus."
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says(needed) && browser.page.says("Ver el cambio"))
            #expect(!browser.page.says("Por pagar $"))
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("El cambio a Plan Plus, que espera su pago, no se hace y no se cobra."))
            #expect(browser.page.says("No habrá más cobros automáticos.") && !browser.page.says("Ya debes"))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Cambios que esperan su pago") && browser.page.says(needed))
            #expect(browser.page.says("No debes nada por ellos") && !browser.page.says("No tienes pagos pendientes"))
            try await browser.submit("/plan-removal")
            #expect(browser.page.says("No hicimos el cambio: sigues como estabas y no cobramos nada por él."))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("No tienes pagos pendientes.") && !browser.page.says("Cambios que esperan"))
        }
        #expect(try await story.now().items == story.subscription.items)
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, U6 what a change asks for is not among all that is paid in one go, and has a page of its own`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.pay(with: "pm_card_authenticationRequired")
        for amount in [5_000, 7_000] as [Int64] { _ = try await story.desk.bill(story.ana, amount) }
        try await story.walk { browser in
            try await story.ask(browser)
            let invoice = try await story.shop.lastInvoice(of: story.ana)
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Pagar todo: $12.000") && !browser.page.says("$15.388"))
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.says("para cambiar a Plan Plus. Hasta entonces sigues como ahora."))
            try await browser.submit("/plan-removal")
            #expect(browser.page.says("No hicimos el cambio"))
        }
    }

    @Test func `U11, M14 before a refund on cancelling, the page says that the change has to be paid or dropped first`()
        async throws
    {
        let story = try await PlanChangeDesk.open()
        try await story.desk.allow { $0.cancellationRefund = RefundRule(.unusedDays) }
        try await story.pay(with: "pm_card_authenticationRequired")
        try await story.walk { browser in
            try await story.ask(browser)
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("primero paga el cambio que espera su pago, o elige “No hacer este cambio”."))
            #expect(browser.page.body.contains("href=\"\(story.path)\" class=\"action\""))
            #expect(browser.page.says("Ver el cambio"))
            #expect(!browser.page.says("Terminar ahora y recibir"))
            try await browser.get(story.path)
            try await browser.submit("/plan-removal")
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("Terminar ahora y recibir"))
        }
    }

    @Test(arguments: Engine.available)
    func `U11 a bank that is told no: nothing is owed, nothing to pay is spoken of, and another card ends the notice`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        let shop = story.shop
        try await story.pay(with: "pm_card_authenticationRequired")
        let visa = try #require(
            try await shop.methods.list(of: story.ana.id, in: shop.scope).first { $0.facts.last4 == "4242" })
        try await story.walk { browser in
            try await story.ask(browser)
            let invoice = try await shop.lastInvoice(of: story.ana)
            let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
            _ = try await shop.sandbox.answer(reference: try #require(attempt.reference), .reject)
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
            #expect(browser.page.says("No pudimos cobrar $3.388. Sigues con Plan y no debes nada por este cambio."))
            #expect(browser.page.says("Si fuiste tú, puedes pedir el cambio otra vez. Si no, llama a tu banco."))
            #expect(!browser.page.says("puedes pagarlo"))
            try await browser.get(story.path)
            #expect(browser.page.says("El cambio a Plan Plus no se hizo"))

            try await browser.get(story.path + "/method/\(visa.id)")
            try await browser.submit("/method/\(visa.id)")
            #expect(browser.page.says("¿Cambiar a Plan Plus?") && !browser.page.says("No pudimos cobrar"))
            try await browser.get(story.path)
            #expect(!browser.page.says("no se hizo") && browser.page.says("Cambiar de plan"))
        }
    }

    @Test(arguments: Engine.available)
    func `U11 cancelled or about to rest, a plan is not changed, and the page says what comes first`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        let (shop, id, ana) = (story.shop, story.subscription.id, story.ana.id)
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            let form = try #require(browser.page.form("/plan/\(story.plus.id)"))
            _ = try await shop.subscriptions.cancel(id, of: ana, in: shop.scope, effect: .atPeriodEnd)
            try await browser.post(form.action, form.fields)
            #expect(
                browser.page.says(
                    "Esta suscripción está cancelada. Para cambiar de plan, elige primero “Mantener suscripción”."))
            _ = try await shop.subscriptions.undoCancellation(id, of: ana, in: shop.scope)
            _ = try await shop.subscriptions.pause(id, of: ana, in: shop.scope, for: .indefinite)
            try await browser.get(story.path + "/plan")
            #expect(
                browser.page.says("Hay una pausa programada. Para cambiar de plan, elige primero “Anular la pausa”."))
            #expect(!browser.page.says("pago pendiente"))
        }
        #expect(try await story.invoices() == [9_990])
    }
}

extension PlanChangeDesk {
    /// Asks for Plan Plus: its charge waits for the bank.
    func ask(_ browser: Browser) async throws {
        try await browser.get(path + "/plan/\(plus.id)")
        try await browser.submit("/plan/\(plus.id)")
    }
}
