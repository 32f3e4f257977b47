import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of invoices` {
    @Test func `with none, one, many, and none of what is looked for`() async throws {
        let desk = try await PortalDesk.open(on: "2025-12-01")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await keep(InvoicesPage.self, "empty", desk.shown("/invoices", to: ana))
        _ = try await desk.subscribe(ana, to: 9_990, every: .weekly, named: "Plan semanal")
        try await keep(InvoicesPage.self, "one", desk.shown("/invoices", to: ana))
        try await shop.travel(to: "2026-03-14")
        try await keep(InvoicesPage.self, "many", desk.shown("/invoices", to: ana))
        try await keep(InvoicesPage.self, "of-a-year", desk.shown("/invoices?year=2025", to: ana))
        try await keep(InvoicesPage.self, "nothing-found", desk.shown("/invoices?number=999999", to: ana))
        try await desk.allow { $0.invoicesDownloadable = false }
        try await keep(InvoicesPage.self, "without-papers", desk.shown("/invoices", to: ana))
    }

    @Test func `that are open, paid, refunded, void and written off`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customers.create(
            CustomerDetails(
                email: "ana@example.com", name: "Ana Rojas",
                address: Address(
                    line1: "Av. Siempre Viva 742", city: "Ñuñoa", state: "RM", postalCode: "7750000", country: "CL"),
                taxID: "12.345.678-5"), in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.brand.taxID = "76.555.016-6" }
        let iva = try await shop.taxRate("IVA", "19", isInclusive: true)
        var order = try await shop.order(9_990)
        order.taxRates = [iva.id]
        _ = try await shop.place(order, for: ana)
        let paid = try await shop.lastInvoice(of: ana)
        func path(_ invoice: Invoice) -> String { "/invoices/\(invoice.id)" }
        try await keep(InvoicePage.self, "paid", desk.shown(path(paid), to: ana))
        try await shop.travel(to: "2026-02-02")
        let payment = try #require(try await shop.payments.payment(of: paid.id, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)
        try await keep(InvoicePage.self, "refunded-in-part", desk.shown(path(paid), to: ana))

        let open = try await desk.bill(ana, 5_000, named: "Clases")
        try await keep(InvoicePage.self, "open", desk.shown(path(open), to: ana))
        let void = try await desk.bill(ana, 6_000, named: "Nutrición")
        _ = try await shop.invoices.void(void.id, in: shop.scope)
        try await keep(InvoicePage.self, "void", desk.shown(path(void), to: ana))
        let lost = try await desk.bill(ana, 7_000, named: "Casillero")
        _ = try await shop.invoices.markUncollectible(lost.id, in: shop.scope)
        try await keep(InvoicePage.self, "written-off", desk.shown(path(lost), to: ana))
        let draft = try await shop.draft(for: ana, ["Evaluación física": 15_000, "Toalla": 2_500]) {
            $0.collectionMethod = .sendInvoice
            $0.daysUntilDue = 10
            $0.footer = "Gracias por venir.\nTe esperamos."
        }
        let charge = try await shop.invoices.send(draft.id, in: shop.scope)
        try await keep(InvoicePage.self, "one-off", desk.shown(path(charge), to: ana))
        try await shop.travel(to: "2026-02-20")
        try await keep(InvoicePage.self, "overdue", desk.shown(path(open), to: ana))
    }

    @Test func `that a receipt is checked against`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let receipts = Receipts(shop.context)
        let receipt = try #require(try await receipts.receipt(of: invoice.id, in: shop.scope))
        let address = PortalDesk.home + "/receipts/verify/" + (try receipts.signed(receipt))

        try await keep(ReceiptCheckPage.self, "genuine", desk.shownToStranger(address))
        try await keep(ReceiptCheckPage.self, "forged", desk.shownToStranger(address + "A"))
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        try await shop.travel(to: "2026-02-02")
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)
        try await keep(ReceiptCheckPage.self, "refunded-in-part", desk.shownToStranger(address))
        _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        try await keep(ReceiptCheckPage.self, "refunded", desk.shownToStranger(address))
    }
}
