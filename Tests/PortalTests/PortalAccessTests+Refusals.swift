import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Portal access` {
    @Test func `refuses every form without its token, or from another site (S6)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let fields = browser.page.form("/details")?.fields ?? [:]
            for (route, path) in addresses(desk, ids: ["id": "x", "method": "x", "token": "x"])
            where route.method == .post {
                try await browser.post(path, [:], following: false).expect(status: 403)
                let forged = try await browser.post(
                    path, fields, following: false, headers: ["Sec-Fetch-Site": "cross-site"])
                forged.expect(status: 403)
                #expect(forged.says("Este formulario ya no es válido"))
            }
        }
    }

    @Test func `refuses what the configuration does not allow, whatever the page showed (C3, S86)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let fields = browser.page.form("/details")?.fields ?? [:]
            try await desk.allow {
                $0.customerUpdate = false
                $0.invoiceHistory = false
                $0.paymentMethodUpdate = false
                $0.subscriptionCancel = false
                $0.pendingPayments = false
            }
            let home = "/p/tienda-sur"
            for page in [
                "/details", "/invoices", "/invoices/\(invoice.id)", "/invoices/\(invoice.id)/pdf", "/invoices/csv",
                "/invoices/zip", "/invoices/pdf", "/pending",
                "/subscriptions/\(subscription.id)/cancellation", "/subscriptions/\(subscription.id)/method",
                "/methods/\(method.id)/deletion",
            ] { try await browser.get(home + page).expect(status: 403) }
            for action in [
                "/invoices/exports",
                "/details", "/pending/\(invoice.id)", "/methods", "/methods/\(method.id)/default",
                "/methods/\(method.id)/deletion", "/subscriptions/\(subscription.id)/cancellation",
                "/subscriptions/\(subscription.id)/continuation", "/subscriptions/\(subscription.id)/retention",
                "/subscriptions/\(subscription.id)/method/\(method.id)", "/subscriptions/\(subscription.id)/enrolment",
            ] { try await browser.post(home + action, fields, following: false).expect(status: 403) }

            try await browser.get(home)
            #expect(!browser.page.says("Datos de facturación") && !browser.page.says("Facturas"))
            try await browser.get(home + "/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Para cancelar, escribe a Tienda Sur."))
            #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).renews)
        }
    }
}
