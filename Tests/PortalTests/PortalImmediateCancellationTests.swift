import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Leaving now, with what goes back by the merchant's rule, or at the end of the period with nothing (M14).
@Suite struct `Immediate cancellations in the portal` {
    /// 28,000 for the 28 days from 31 January, seen on 10 February.
    private func leaving(
        by rule: RefundRule, _ engine: Engine = .sqlite
    ) async throws -> (PortalDesk, Customer, Subscription, path: String) {
        let desk = try await PortalDesk.open(engine)
        try await desk.allow { $0.cancellationRefund = rule }
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 28_000)
        try await desk.shop.travel(to: "2026-02-10")
        return (desk, ana, subscription, "/p/tienda-sur/subscriptions/\(subscription.id)")
    }

    @Test(arguments: Engine.available)
    func `M14 says the rule, the amount, where it goes and until when, gives it back by one press, and once`(
        engine: Engine
    ) async throws {
        let (desk, ana, _, path) = try await leaving(by: RefundRule(.unusedDays, windowDays: 14), engine)
        let shop = desk.shop

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/cancellation")
            #expect(
                browser.page.says("hasta 14 días después del cobro, te devuelve lo que pagaste por los días que no"))
            #expect(browser.page.says("$18.000 a Visa") && browser.page.says("Terminar ahora y recibir $18.000"))
            #expect(browser.page.says("14 de febrero de 2026") && browser.page.says("Esto no se puede deshacer"))
            #expect(browser.page.says("Si la usas hasta ese día, no se devuelve nada."))
            #expect(browser.page.says("La cantidad baja cada día."))
            let form = try #require(browser.page.form("/cancellation"))
            try await browser.submit("/cancellation", ["leave": "now", "reason": "unused"])
            #expect(browser.page.says("pedimos que te devuelvan $18.000"))
            #expect(browser.page.says("$18.000 a Visa terminada en 4242, el 10 de febrero de 2026"))
            #expect(browser.page.says("Según tu banco, puede tardar hasta 10 días hábiles en aparecer."))
            #expect(browser.page.says("Devuelto al cancelar") && browser.page.says("Terminó el 10 de febrero de 2026"))
            try await browser.post(form.action, form.fields.merging(["leave": "now"]) { $1 }, following: true)
            #expect(browser.page.says("Esta suscripción ya estaba cancelada."))
        }
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [18_000])
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.subscriptionCanceled).last)
        #expect(letter.text.contains("Te devolvemos") && letter.text.contains("$18.000"))
        #expect(try await shop.verify() == [])
    }

    @Test func `M14 staying to the end gives nothing back, and can be taken back`() async throws {
        let (desk, ana, subscription, path) = try await leaving(by: RefundRule(.everything))
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/cancellation")
            #expect(browser.page.says("Puedes hacerlo hasta") && !browser.page.says("baja cada día"))
            try await browser.submit("/cancellation")
            #expect(browser.page.says("La tienes hasta el 27 de febrero de 2026"))
            try await browser.submit("/continuation")
        }
        #expect(try await Refunds(desk.shop.context).list(in: desk.shop.scope).elements == [])
        #expect(try await desk.shop.status(of: subscription) == .active)
    }

    @Test func `M14 after the last day it says which that was, and offers the end of the period alone`() async throws {
        let (desk, ana, _, path) = try await leaving(by: RefundRule(.everything, windowDays: 9))
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/cancellation")
            #expect(browser.page.says("Se podía terminar con devolución hasta el 9 de febrero de 2026."))
            #expect(!browser.page.says("Terminar ahora"))
        }
    }

    @Test func `M14 what has changed since the page was shown is shown again, and does nothing`() async throws {
        let (desk, ana, subscription, path) = try await leaving(by: RefundRule(.everything))
        let shop = desk.shop
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/cancellation")
            let paid = try await shop.lastInvoice(of: ana)
            let payment = try #require(try await shop.payments.payment(of: paid.id, in: shop.scope))
            _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)
            try await browser.submit("/cancellation", ["leave": "now"])
            #expect(browser.page.says("cambió desde que abriste") && browser.page.says("recibir $25.000"))
            try await browser.submit("/cancellation", ["leave": "now", "quote": "altered.AAAA"])
            #expect(browser.page.says("cambió desde que abriste"))
            try await browser.submit("/cancellation", ["leave": "now", "comment": "4242 4242 4242 4242"])
            browser.page.expect(status: 422)
            #expect(browser.page.says("4242 4242 4242 4242"))

            try await desk.allow { $0.cancellationRefund = nil }
            try await browser.submit("/cancellation", ["leave": "now"])
            #expect(browser.page.says("cambió desde que abriste") && !browser.page.says("Terminar ahora"))
        }
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [3_000])
    }
}
