import Billing
import Core
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What an invoice tells on its page and its paper: the parties as they are called at home, and money that moved afterwards.
@Suite struct `An invoice in the portal` {
    @Test(.enabled(if: PDFText.isAvailable), arguments: ["es", "pt", "en"])
    func `names tax numbers as their own country does, once`(language: String) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.brand.taxID = "76.555.016-6" }
        let rodrigo = try await shop.customers.create(
            CustomerDetails(
                email: "rodrigo@example.com", name: "Rodrigo",
                address: Address(
                    line1: "Calle 72", city: "Bogotá", state: "Cundinamarca", postalCode: "110221", country: "CO"),
                taxID: "NIT 900.123.456-7", locale: language), in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: rodrigo.id, in: shop.scope)
        _ = try await shop.subscribe(rodrigo, to: 9_990)
        let invoice = try await shop.lastInvoice(of: rodrigo)

        try await desk.walk { client in
            let browser = try await desk.browser(of: rodrigo, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)?lang=\(language)")
            let paper = try await desk.paper(of: invoice, rodrigo, client).withoutSpaces
            for right in ["RUT 76.555.016-6", "NIT 900.123.456-7", "110221 Bogotá, Cundinamarca"] {
                #expect(browser.page.says(right) && paper.contains(right.withoutSpaces), "\(right): \(paper)")
            }
            for wrong in ["CPF", "Identificación tributaria", "Tax ID", "NIT NIT", "RUT RUT"] {
                #expect(!browser.page.says(wrong) && !paper.contains(wrong.withoutSpaces), "\(wrong): \(paper)")
            }
        }
    }

    @Test(arguments: [
        ("76.555.016-6", "CL", "RUT 76.555.016-6"), ("RUT 76.555.016-6", "CL", "RUT 76.555.016-6"),
        ("R.U.T.: 76.555.016-6", "CL", "R.U.T.: 76.555.016-6"), ("529.982.247-25", "BR", "CPF 529.982.247-25"),
        ("11.222.333/0001-81", "BR", "CNPJ 11.222.333/0001-81"), ("XAXX010101000", "MX", "RFC XAXX010101000"),
        ("123", "ZZ", "Identificación tributaria: 123"),
    ])
    func `a number is printed with its own name, whoever wrote it`(number: String, country: String, printed: String) {
        #expect(TaxNumber.text(number, in: country, otherwise: Spanish().taxID) == printed)
    }

    @Test(.enabled(if: PDFText.isAvailable), arguments: Engine.available)
    func `shows what went back, and what was added from before`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(1_000, .clp) }
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        try await shop.travel(to: "2026-02-02")
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Saldo anterior") && browser.page.says("$1.000"))
            // On a phone the columns have no head.
            for column in ["Cantidad", "Precio unitario"] {
                #expect(browser.page.says("<span class=\"cell-name\" aria-hidden=\"true\">\(column)</span>"))
            }
            #expect(browser.page.says("Pagado") && browser.page.says("$10.990"))
            #expect(browser.page.says("Reembolsado el 2 de febrero de 2026") && browser.page.says("−$3.000"))
            let rows = try await desk.paper(of: invoice, ana, client).split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }
            for (label, amount) in [
                ("Saldo anterior", "$1.000"), ("Pagado", "$10.990"), ("Reembolsado el", "−$3.000"),
            ] {
                #expect(rows.contains { $0.contains(label) && $0.hasSuffix(amount) }, "\(label): \(rows)")
            }
        }
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.refunded).first)
        #expect(letter.subject == "Te devolvimos $3.000" && letter.text.contains("Visa terminada en 4242"))
    }
}
