import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

/// The letters about a promise to pay (M9).
@Suite struct `The letters about a promise` {
    @Test(arguments: Engine.available)
    func `M9 say every day and amount, what is charged tomorrow, and that a charge has failed`(
        engine: Engine
    ) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-31", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-06")

        let agreed = try await said(desk, .paymentPlanAgreed)
        for text in [
            "$7.000", "viernes 6 de febrero de 2026", "$3.500", "/plans/\(plan.id)", "Se cobra a Visa",
            "Si un cobro falla, o no hay un método que cobrar, el acuerdo termina",
        ] {
            #expect(agreed.contains(text), "\(text)")
        }
        try await shop.travel(to: "2026-02-05")
        let reminder = try await said(desk, .paymentPlanReminder)
        #expect(reminder.contains("cobraremos $3.500") && reminder.contains("Visa"))

        try await shop.travel(to: "2026-02-06")
        let broken = try await said(desk, .paymentPlanBroken)
        for text in ["No pudimos cobrar $3.500", "Falta pagar $7.000.", "/pending"] {
            #expect(broken.contains(text), "\(text)")
        }
        #expect(try await desk.letters(.paymentPlanAgreed).isEmpty, "what is over is agreed to no more")
    }

    @Test
    func
        `M9 of a charge that its customer did not confirm they say that it is unfinished, not that no method is there`()
        async throws
    {
        let desk = try await NoticeDesk.open(on: "2026-01-31")
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        _ = try await shop.promise(ana, from: "2026-02-06")
        try await shop.travel(to: "2026-02-08")

        let broken = try await said(desk, .paymentPlanBroken)
        #expect(broken.contains("El pago quedó sin terminar.") && !broken.contains("No había un método"))
    }

    @Test(arguments: Engine.available)
    func `M9 of what ends a promise they say that it has ended, and how`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-31", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let plan = try await shop.promise(ana, from: "2026-02-06")
        let visa = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        _ = try await shop.invoices.pay(plan.invoices[0], in: shop.scope, with: visa.id, origin: .api)

        let early = try await said(desk, .paymentSucceeded)
        #expect(early.contains("Con este pago terminó tu acuerdo de pago: no cobramos nada más de él."))
    }

    @Test func `M9 of a first charge that is refused at once they say that there is no promise`() async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-31")
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        let plan = try await shop.promise(ana, in: 2, from: "2026-01-31")

        #expect(plan.state == .declined)
        let failed = try await said(desk, .paymentFailed)
        #expect(failed.contains("Era el primer cobro de tu acuerdo de pago, así que no hay acuerdo."))
    }

    private func said(_ desk: NoticeDesk, _ kind: CustomerNotification.Kind) async throws -> String {
        let letters = try await desk.letters(kind)
        #expect(letters.count == 1)
        let letter = try #require(letters.first)
        return letter.subject + " " + letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
