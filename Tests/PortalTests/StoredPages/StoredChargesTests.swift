import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

@Suite struct `Stored pages of charges` {
    @Test func `with a picture, a note, fields, discounts and a number of their own`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let coupon = try await Coupons(shop.context).create(
            name: "Bienvenida", reduction: .percent(try Rate("10")), in: shop.scope)
        let product = try await Catalog(shop.context).createProduct(
            name: "Taller de yoga", in: shop.scope, images: [shop.context.baseURL + "/assets/logo/0123abc"])
        let draft = try await shop.draft(for: ana, [:]) {
            $0.collectionMethod = .sendInvoice
            $0.daysUntilDue = 10
            $0.description = "Taller del sábado\nTrae tu mat y llega diez minutos antes."
            $0.number = "TALLER-7"
            $0.customFields = [InvoiceField(name: "Sede", value: "Providencia")]
            $0.discounts = [.coupon(coupon.id)]
        }
        var order = InvoiceItemOrder(.newPrice(product.id, Money(20_000, .clp)))
        order.invoice = draft.id
        _ = try await shop.items.create(order, for: ana.id, in: shop.scope)
        _ = try await shop.add("Café", 1_000, to: draft)
        let charge = try await shop.invoices.send(draft.id, in: shop.scope)

        try await keep(PaymentsPage.self, "charge", desk.shown("/pending", to: ana))
        try await keep(PaymentPage.self, "charge", desk.shown("/pending/\(charge.id)", to: ana))
        try await keep(InvoicePage.self, "charge", desk.shown("/invoices/\(charge.id)", to: ana))
    }
}
