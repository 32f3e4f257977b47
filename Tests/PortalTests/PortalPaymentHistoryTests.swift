import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What happened to somebody's money, as they read it (S75, S76).
@Suite struct `The payment history` {
    @Test(arguments: Engine.available)
    func `S75 S76 tells every try, refund and credit note, and all about each`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let failed = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let visa = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(visa.id, of: ana.id, in: shop.scope, everywhere: false)
        let paid = try #require(
            try await shop.payments.attempts(of: invoice.id, in: shop.scope).first { $0.state == .succeeded })
        let refund = try await Refunds(shop.context).create(
            of: paid.payment, amount: Money(3_000, .clp), in: shop.scope)
        let note = try await CreditNotes(shop.context).create(
            of: invoice.id, amount: Money(2_000, .clp), settlement: .init(credit: Money(2_000, .clp)),
            memo: "Por la espera", in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/payments")
            for id in [failed.id.rawValue, paid.id.rawValue, refund.id.rawValue, note.id.rawValue] {
                #expect(browser.page.says("href=\"/p/tienda-sur/payments/\(id)\""), "\(id)")
            }
            for word in ["Rechazado", "Pagado", "Reembolsado", "Nota de crédito", "−$3.000", "−$2.000"] {
                #expect(browser.page.says(word), "\(word)")
            }
            try await browser.get("/p/tienda-sur/payments/\(failed.id)")
            #expect(browser.page.says("Rechazado") && browser.page.says("No había fondos suficientes."))
            #expect(browser.page.says(failed.id.rawValue) && browser.page.says("/invoices/\(invoice.id)"))
            try await browser.get("/p/tienda-sur/payments/\(paid.id)")
            #expect(browser.page.says("Pagado") && browser.page.says("4242") && browser.page.says("$9.990"))
            #expect(browser.page.says("Se te devolvieron $3.000 de $9.990."))
            try await browser.get("/p/tienda-sur/payments/\(refund.id)")
            #expect(browser.page.says("Vuelve por el mismo medio con que pagaste."))
            try await browser.get("/p/tienda-sur/payments/\(note.id)")
            #expect(browser.page.says(note.number) && browser.page.says("Por la espera"))
            #expect(browser.page.says("$2.000 quedaron como saldo a tu favor."))
        }
    }

    @Test func `S75 a credit note that is the paper of a refund is called so, and its amount stands once`() async throws
    {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let note = try await CreditNotes(shop.context).create(
            of: try await shop.lastInvoice(of: ana).id, amount: Money(1_000, .clp),
            settlement: .init(refund: Money(1_000, .clp)), in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/payments")
            #expect(browser.page.says("Reembolso, −$1.000"))
            #expect(browser.page.says("Nota de crédito de un reembolso, –"))
            try await browser.get("/p/tienda-sur/payments/\(note.id)")
            #expect(browser.page.says("por sí sola no mueve dinero.") && browser.page.says("$1.000"))
        }
    }

    @Test(arguments: Engine.available)
    func `turns its pages without leaving anything out`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-05", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990, every: .weekly)
        let eva = try await shop.customer("Eva")
        _ = try await shop.subscribe(eva, to: 9_990)
        try await shop.travel(to: "2026-03-20")
        let history = PaymentHistory(shop.context)
        let whole = try await history.page(of: ana.id, in: shop.scope, PageRequest(limit: 100)).elements
        #expect(whole.count > 6 && whole.allSatisfy { $0.invoice.customer == ana.id })

        var turned: [String] = []
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await history.page(of: ana.id, in: shop.scope, PageRequest(limit: 3, cursor: cursor))
            turned += page.elements.map(\.id)
            guard page.hasMore, let last = page.elements.last else { break }
            cursor = .after(last.id)
        }
        #expect(turned == whole.map(\.id))
        let hers = try await history.page(of: eva.id, in: shop.scope, PageRequest(limit: 100)).elements
        await #expect(throws: BillingError.self) {
            try await history.find(hers[0].id, of: ana.id, in: shop.scope)
        }
        await #expect(throws: BillingError.self) {
            try await history.page(of: ana.id, in: shop.scope, PageRequest(cursor: .after(hers[0].id)))
        }
    }
}
