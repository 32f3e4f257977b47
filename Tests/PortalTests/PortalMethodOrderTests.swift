import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Web

/// Putting the methods in order on their page, which is the only one that runs a script (W2, S61).
@Suite struct `Methods in order in the portal` {
    @Test(arguments: Engine.available)
    func `S61 a button moves one up, pressed twice it stays there, and an old page undoes nothing`(
        engine: Engine
    ) async throws {
        let (desk, ana, methods) = try await three(engine)
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("Subir"))
            let form = try #require(browser.page.form("/methods/order"))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Guardamos el orden de tus métodos."))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Guardamos el orden de tus métodos."))
            _ = try await desk.shop.methods.makeDefault(methods[1], of: ana.id, in: desk.shop.scope, everywhere: false)
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Tus métodos cambiaron desde que abriste la página"))
        }
        let list = try await desk.shop.methods.list(of: ana.id, in: desk.shop.scope).map(\.id)
        #expect(list == [methods[1], methods[0], methods[2]])
    }

    @Test func `S61 who would pay what is owed with another first is asked before, and nothing has moved`() async throws
    {
        let (desk, ana, methods) = try await three(.sqlite, first: "pm_card_chargeCustomerFail")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            let form = try #require(browser.page.form("/methods/order"))
            let order = [methods[2], methods[0], methods[1]].map(\.rawValue).joined(separator: ",")
            try await browser.post(form.action, form.fields.merging(["order": order]) { $1 })
            #expect(browser.page.says("$9.990"))
        }
        #expect(try await desk.shop.methods.list(of: ana.id, in: desk.shop.scope).map(\.id) == methods)
    }

    @Test func `W2 only the page with something to put in order may run a script, and only ours`() async throws {
        let (desk, ana, _) = try await three(.sqlite)
        let eva = try await desk.shop.customer("Eva")
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            let policy = browser.page.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("; script-src \(PageScript.methodOrder.source); ") && !policy.contains("unsafe"))
            let script = "<script>\(MethodOrderScript.text.description)</script>"
            #expect(browser.page.body.contains(script + "</body>"))
            #expect(browser.page.body.split(separator: "<script").count == 2)
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.header("Content-Security-Policy")?.contains("script-src") == false)
            #expect(!browser.page.body.contains("<script"))
            // With one method there is nothing to put in order.
            let other = try await desk.browser(of: eva, client)
            try await other.get("/p/tienda-sur/methods")
            #expect(other.page.header("Content-Security-Policy")?.contains("script-src") == false)
            #expect(!other.page.body.contains("<script") && !other.page.says("Subir"))
        }
    }

    @Test func `C3 is refused where methods are not changed`() async throws {
        let (desk, ana, methods) = try await three(.sqlite)
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/methods")
            let form = try #require(browser.page.form("/methods/order"))
            try await desk.allow { $0.paymentMethodUpdate = false }
            try await browser.post(form.action, form.fields).expect(status: 403)
        }
        #expect(try await desk.shop.methods.list(of: ana.id, in: desk.shop.scope).map(\.id) == methods)
    }

    private func three(
        _ engine: Engine, first: String = "pm_card_visa"
    ) async throws -> (PortalDesk, Customer, [PaymentMethod.ID]) {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let ana = try await desk.shop.customer("Ana", card: first)
        for card in ["pm_card_mastercard", "pm_card_amex"] {
            _ = try await desk.shop.methods.attach(.init(card), to: ana.id, in: desk.shop.scope)
        }
        return (desk, ana, try await desk.shop.methods.list(of: ana.id, in: desk.shop.scope).map(\.id))
    }
}
