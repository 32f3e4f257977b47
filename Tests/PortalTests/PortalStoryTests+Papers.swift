import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal stories` {
    @Test func `gives the details form back as it was left, each error beside its field (S41)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit(
                "/details", ["name": " ", "phone": "<b>", "line1": "4111 1111 1111 1111", "city": "Valparaíso"])
            #expect(browser.page.status == 422)
            #expect(browser.page.says("Escribe tu nombre.") && browser.page.says("Valparaíso"))
            #expect(browser.page.says("&lt;b&gt;") && browser.page.says("No escribas números de tarjeta aquí."))
            try await browser.submit(
                "/details",
                ["name": "Ana Soto", "phone": "+56 9 1234 5678", "line1": "Los Leones 220", "country": "CL"])
            #expect(browser.page.says("Guardamos tus datos."))
            let saved = try await desk.shop.customers.find(ana.id, in: desk.shop.scope).details
            #expect(saved.name == "Ana Soto" && saved.address?.country == "CL" && saved.email == "ana@example.com")
        }
    }

    @Test func `shows an invoice, and prints it under a name of ours (S72, S74, W8)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices")
            #expect(browser.page.says("31 ene 2026") && browser.page.says("Pagada"))
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Visa terminada en 4242") && browser.page.says("$9.990"))
            let pdf = try await browser.get("/p/tienda-sur/invoices/\(invoice.id)/pdf")
            #expect(pdf.header("Content-Type") == "application/pdf" && pdf.body.hasPrefix("%PDF"))
            #expect(pdf.header("Content-Disposition") == "attachment; filename=\"factura-\(invoice.number ?? "").pdf\"")
        }
    }

    @Test func `foretells the next charge to the peso, taxes and discounts included (S54, M4)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let iva = try await TaxRates(shop.context).create(
            displayName: "IVA", rate: try Rate("19"), isInclusive: false, in: shop.scope)
        let welcome = try await Coupons(shop.context).create(
            name: "Bienvenida", reduction: .percent(try Rate("10")), duration: .once, in: shop.scope)
        let friends = try await Coupons(shop.context).create(
            name: "Amigos", reduction: .amount(Money(500, .clp)), duration: .once, in: shop.scope)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(10_000).id)])
        order.taxRates = [iva.id]
        order.discounts = [.coupon(welcome.id), .coupon(friends.id)]
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("$11.900 el 28 de febrero de 2026"))
            let first = try #require(subscription.latestInvoice)
            try await browser.get("/p/tienda-sur/invoices/\(first)")
            for text in [
                "Descuento: Bienvenida", "−$1.000", "Descuento: Amigos", "−$500", "IVA 19\u{A0}%", "$1.615", "$10.115",
            ] {
                #expect(browser.page.says(text))
            }

            try await shop.travel(to: "2026-03-01")
            let renewal = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
            #expect(renewal.total.amount == 11_900)
        }
    }
}
