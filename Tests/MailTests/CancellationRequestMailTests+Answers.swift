import Access
import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport
import Testing

extension `Letters of a request without an account` {
    private func confirmed(
        _ shop: Shop, _ mailer: Mailer
    ) async throws -> (request: CancellationRequest, job: CustomerNotification.ID) {
        let requests = CancellationRequests(shop.context)
        let asked = try await requests.ask(
            CancellationDraft(.withdraw, name: "Compra barato", email: "ana@example.com", what: "Ven a casino.example"),
            under: .argentina, in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let link = try #require(try await requests.waitingLetters(of: asked.id, in: shop.scope).receipt).link
        let job = CustomerNotification.ID(asked.id.rawValue)
        try await mailer.deliver(job, in: shop.scope)
        let request = try await requests.confirm(
            Secret(String(link.split(separator: "/").last ?? "")), meaning: .all, at: shop.merchant.id)
        return (request, job)
    }

    private func mailer(_ shop: Shop, _ tray: CancellationTray) throws -> Mailer {
        Mailer(shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
    }

    @Test(arguments: Engine.available)
    func `tell whoever confirmed it the number, the amount and the day, and once (M13)`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let tray = CancellationTray()
        let mailer = try mailer(shop, tray)
        let (request, job) = try await confirmed(shop, mailer)

        for _ in 1...2 { try await mailer.deliver(job, in: shop.scope) }

        let sent = tray.letters.withLock { $0 }
        #expect(sent.count == 3)
        let told = sent[1]
        #expect(told.to.address.text == "ana@example.com")
        #expect(told.subject == "Confirmaste tu arrepentimiento \(request.number)")
        #expect(told.text.contains("$9.990") && told.text.contains("25 de enero de 2026"))
        #expect(!told.text.contains("casino") && !told.text.contains("barato"))
    }

    @Test func `say of a withdrawal that came too late that it was a cancellation`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-02-10")
        let tray = CancellationTray()
        let mailer = try mailer(shop, tray)
        let (request, job) = try await confirmed(shop, mailer)
        try await mailer.deliver(job, in: shop.scope)

        let told = tray.letters.withLock { $0[1] }
        #expect(told.subject == "Confirmaste tu cancelación \(request.number)")
        #expect(told.text.contains("habían pasado los \(request.preset.withdrawalDays) días para arrepentirte"))
        #expect(told.text.contains("Último día de Plan"))
        _ = try await CancellationRequests(shop.context).close(request.id, in: shop.scope)
        try await mailer.deliver(job, in: shop.scope)
        let closing = try #require(tray.letters.withLock { $0.last })
        #expect(closing.text.contains("revisó tu pedido de cancelación") && !closing.text.contains("arrepentimiento"))
    }

    @Test(arguments: Engine.available)
    func `tell whoever confirmed it that the merchant closed it without money, and why`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let tray = CancellationTray()
        let mailer = try mailer(shop, tray)
        let (request, job) = try await confirmed(shop, mailer)
        try await mailer.deliver(job, in: shop.scope)

        let requests = CancellationRequests(shop.context)
        let closed = try await requests.close(request.id, in: shop.scope, because: " Ya usaste las clases. ")
        #expect(closed.closingReason == "Ya usaste las clases.")
        _ = try await requests.close(request.id, in: shop.scope, because: "Otra cosa")
        for _ in 1...2 { try await mailer.deliver(job, in: shop.scope) }

        let sent = tray.letters.withLock { $0 }
        #expect(sent.count == 4)
        let told = try #require(sent.last)
        #expect(told.to.address.text == "ana@example.com" && told.subject.hasSuffix(request.number))
        #expect(told.text.contains("sin devolverte dinero. Habías pagado $9.990."))
        #expect(told.text.contains("Ya usaste las clases.") && !told.text.contains("Otra cosa"))
        #expect(try await shop.verify() == [])
    }

    @Test func `say how much went back before it was closed, and that no reason was given`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let tray = CancellationTray()
        let mailer = try mailer(shop, tray)
        let (request, job) = try await confirmed(shop, mailer)
        let invoice = try #require(subscription.latestInvoice)
        let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(4_000, .clp), in: shop.scope)

        _ = try await CancellationRequests(shop.context).close(request.id, in: shop.scope)
        try await mailer.deliver(job, in: shop.scope)

        let told = try #require(tray.letters.withLock { $0 }.last)
        #expect(told.text.contains("te devolvió $4.000 de los $9.990 que habías pagado."))
        #expect(told.text.contains("no escribió un motivo"))
    }
}
