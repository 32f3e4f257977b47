import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What a customer sees when what a change costs is not paid at once (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11 a refused charge keeps the plan, owes nothing, and another card leads back to the same change`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.pay(with: "pm_card_chargeCustomerFailInsufficientFunds")
        let visa = try #require(
            try await story.shop.methods.list(of: story.ana.id, in: story.shop.scope).first { $0.facts.last4 == "4242" }
        )
        try await story.walk { browser in
            let page = story.path + "/plan/\(story.plus.id)"
            try await browser.get(page)
            let pressed = try #require(browser.page.form("/plan/\(story.plus.id)"))
            try await browser.submit("/plan/\(story.plus.id)")
            #expect(browser.page.says("No pudimos cobrar $3.388. Sigues con Plan y no debes nada por este cambio."))
            #expect(browser.page.says("Cambiar tarjeta") && browser.page.says("Cambiar y pagar $3.388"))
            // The other press of the same button charges nothing more, and says the same.
            try await browser.post(pressed.action, pressed.fields)
            #expect(browser.page.says("No pudimos cobrar $3.388.") && !browser.page.says("Algo cambió"))
            #expect(try await story.invoices() == [3_388, 9_990])

            try await browser.get(story.path)
            #expect(
                browser.page.says("El cambio a Plan Plus no se hizo") && browser.page.says("Ver el cambio otra vez"))
            #expect(!browser.page.says("atrasado"))
            try await browser.get(story.path + "/method/\(visa.id)")
            try await browser.submit("/method/\(visa.id)")
            #expect(browser.page.says("¿Cambiar a Plan Plus?") && browser.page.says("Visa terminada en 4242"))
            try await browser.submit("/plan/\(story.plus.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan Plus. Cobramos $3.388."))
            #expect(!browser.page.says("no se hizo"))
        }
        #expect(try await story.now().items[0].price.id == story.plus.id)
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 a debit on its way is said, nothing else is chosen meanwhile, and the plan comes with the money`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.pay(with: "pm_bankDebit")
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.lite.id)")
            let other = try #require(browser.page.form("/plan/\(story.lite.id)"))
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            let pressed = try #require(browser.page.form("/plan/\(story.plus.id)"))
            try await browser.submit("/plan/\(story.plus.id)")
            #expect(browser.page.says("El cambio a Plan Plus se hace cuando llegue el pago."))
            try await browser.post(pressed.action, pressed.fields)
            #expect(browser.page.says("El cambio a Plan Plus se hace cuando llegue el pago."))
            #expect(!browser.page.says("Cambiar de plan"))
            // What another window had chosen is neither kept nor said to come.
            try await browser.post(other.action, other.fields)
            #expect(browser.page.says("El cambio a Plan Plus se hace cuando llegue el pago."))
            #expect(!browser.page.says("Plan Lite"))
            try await browser.get(story.path + "/plan/\(story.lite.id)")
            #expect(!browser.page.says("¿Cambiar a Plan Lite?"))
        }
        #expect(try await story.now().items == story.subscription.items)
        try await story.shop.travel(to: "2026-01-30")
        try await story.walk { browser in
            try await browser.get(story.path)
            #expect(!browser.page.says("cuando llegue el pago") && browser.page.says("Plan Plus"))
        }
        #expect(try await story.invoices() == [3_388, 9_990])
    }

    @Test(arguments: ["approve", "drop"])
    func `U11 a bank that asks is answered, or the change is taken back`(ending: String) async throws {
        let story = try await PlanChangeDesk.open()
        try await story.pay(with: "pm_card_authenticationRequired")
        let shop = story.shop
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            try await browser.submit("/plan/\(story.plus.id)")
            try await browser.get(story.path)
            #expect(browser.page.says("Tu banco quiere que confirmes el pago de $3.388 para cambiar a Plan Plus."))
            #expect(browser.page.says("Confirmar el pago") && browser.page.says("No hacer este cambio"))
            guard ending == "approve" else {
                try await browser.submit("/plan-removal")
                #expect(browser.page.says("No hicimos el cambio: sigues como estabas y no cobramos nada por él."))
                return
            }
            let invoice = try await shop.lastInvoice(of: story.ana)
            let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
            _ = try await shop.sandbox.answer(reference: try #require(attempt.reference), .approve)
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan Plus. Cobramos $3.388."))
        }
        #expect((try await story.now().items[0].price.id == story.plus.id) == (ending == "approve"))
        #expect(try await shop.verify() == [])
    }
}

extension PlanChangeDesk {
    func pay(with card: String) async throws {
        let method = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(method.id, of: ana.id, in: shop.scope, everywhere: true)
    }
}
