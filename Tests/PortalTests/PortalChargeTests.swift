import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What a charge is for, as its customer sees it: S28, S35–S37, S72, S74.
@Suite struct `A charge with a picture and a note` {
    private static let picture = "/assets/logo/0123abc"

    /// A charge of a product with a picture, with what its merchant wrote on it.
    private func charge(_ ana: Customer, _ shop: Shop, images: [String]) async throws -> Invoice {
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(name: "Amiga", reduction: .percent(try Rate("50")), in: shop.scope)
        let ten = try await coupons.create(name: "Bienvenida", reduction: .percent(try Rate("10")), in: shop.scope)
        let product = try await Catalog(shop.context).createProduct(
            name: "Taller de yoga", in: shop.scope, images: images)
        let draft = try await shop.draft(for: ana, [:]) {
            $0.collectionMethod = .sendInvoice
            $0.description = "Taller del sábado\nTrae tu mat y llega diez minutos antes."
            $0.number = "TALLER-7"
            $0.customFields = [
                InvoiceField(name: "Sede", value: "Providencia"), InvoiceField(name: "Contrato", value: "A 12"),
            ]
            $0.discounts = [.coupon(ten.id)]
        }
        var order = InvoiceItemOrder(.newPrice(product.id, Money(20_000, .clp)))
        order.invoice = draft.id
        order.discounts = [.coupon(half.id)]
        _ = try await shop.items.create(order, for: ana.id, in: shop.scope)
        _ = try await shop.add("Café", 1_000, to: draft)
        return try await shop.invoices.send(draft.id, in: shop.scope)
    }

    @Test(arguments: Engine.available)
    func `shows both among what is to be paid and on its invoice, and its fields and discounts`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await charge(
            ana, shop, images: ["https://other.example/a.png", shop.context.baseURL + Self.picture])
        let note = "Trae tu mat y llega diez minutos antes."
        #expect(invoice.amountDue.amount == 9_900)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for page in ["pending", "pending/\(invoice.id)"] {
                try await browser.get("/p/tienda-sur/\(page)")
                for words in ["Taller del sábado", note, "src=\"\(Self.picture)\"", "$9.900"] {
                    #expect(browser.page.says(words), "\(page) \(words)")
                }
                #expect(!browser.page.says("other.example"), "\(page)")
            }
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            for words in [
                "TALLER-7", "Taller de yoga", note, "src=\"\(Self.picture)\"", "Sede", "Providencia", "Contrato",
                "A 12", "Descuento: Amiga", "Descuento: Bienvenida", "$9.900",
            ] {
                #expect(browser.page.says(words), "\(words)")
            }
            guard PDFText.isAvailable else { return }
            let paper = try await desk.paper(of: invoice, ana, client)
            for words in [
                "TALLER-7", "Sede", "Providencia", "Contrato", "A 12", "Amiga", "Bienvenida", "9.900", note,
            ] {
                #expect(paper.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `shows no picture of another server, and none to anybody else`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: nil)
        let eva = try await desk.shop.customer("Eva", card: nil)
        let invoice = try await charge(ana, desk.shop, images: ["https://other.example/a.png"])

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for page in ["pending", "pending/\(invoice.id)", "invoices/\(invoice.id)"] {
                try await browser.get("/p/tienda-sur/\(page)")
                #expect(browser.page.says("Taller") && !browser.page.says("other.example"), "\(page)")
            }
            let other = try await desk.browser(of: eva, client)
            try await other.get("/p/tienda-sur/pending")
            #expect(!other.page.says("Taller"))
            for page in ["pending", "invoices"] {
                try await other.get("/p/tienda-sur/\(page)/\(invoice.id)")
                #expect(other.page.status == 404)
            }
        }
    }
}
