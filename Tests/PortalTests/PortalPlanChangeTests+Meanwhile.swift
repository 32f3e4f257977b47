import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What happens in another window while a change waits for its money (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available, [true, false])
    func `U11 who comes back from the bank reads what became of the change meanwhile: paid otherwise, or dropped`(
        engine: Engine, isPaid: Bool
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
            if isPaid {
                _ = try await shop.invoices.pay(
                    invoice.id, of: story.ana.id, in: shop.scope, with: visa.id, origin: .customer)
            } else {
                try await browser.get(story.path)
                try await browser.submit("/plan-removal")
            }
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
            let said = [
                "Listo: ahora tienes Plan Plus. El cambio se pagó con otro pago: con este no se cobró nada.",
                "Ya no esperaba este pago. Con él no se te cobró nada.",
            ]
            #expect(said.map { browser.page.says($0) } == [isPaid, !isPaid])
            #expect(!browser.page.says("no se pudo") && !browser.page.says("Estás al día"))
        }
        #expect(try await story.invoices() == [3_388, 9_990])
        #expect(try await shop.verify() == [])
    }

    @Test func `U11, S53 while a change waits for its bank there is no pause, and the page says what comes first`()
        async throws
    {
        let story = try await PlanChangeDesk.open()
        try await story.pay(with: "pm_card_authenticationRequired")
        try await story.walk { browser in
            try await browser.get(story.path + "/pause")
            try await browser.get(story.path + "/pause/month-2")
            let form = try #require(browser.page.form("/pause/month-2"))
            try await story.ask(browser)
            let first = "Podrás pausar cuando esté pagado, o si eliges “No hacer este cambio”."
            for page in ["/pause", "/pause/month-2"] {
                try await browser.get(story.path + page)
                #expect(browser.page.says(first))
            }
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says(first))
            #expect(try await story.now().pause == nil)
            try await browser.submit("/plan-removal")
            try await browser.get(story.path + "/pause")
            #expect(browser.page.says("Pausar 2 meses"))
        }
    }
}
