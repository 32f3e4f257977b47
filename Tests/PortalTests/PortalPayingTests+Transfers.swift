import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
import Storage
import TestSupport
import Testing
import Web

extension `Paying in the portal` {
    @Test(arguments: Engine.available)
    func `a transfer that is awaited shows where to, takes the word that it is made, and leaves another way`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        try await desk.allow { $0.methodKinds = [.card, .transfer] }
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending")
            try await browser.submit("/pending/\(invoice.id)")
            let page = String(browser.page.address.split(separator: "/").last ?? "")
            let reference = try #require(try await shop.pay(at: page, with: "transfer"))
            let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

            // Who only wanted to see the data comes back, and finds them on every page.
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
            #expect(browser.page.says("Esperamos tu transferencia"))
            // Each fact stands alone in its element, so that three clicks select it and nothing else.
            for (term, fact) in [
                ("Banco", "Sandbox Bank"), ("Cuenta", "000 987 654 321"), ("A nombre de", "Sandbox"),
                ("Asunto", String(reference.suffix(8))), ("Importe", "$9.990"),
            ] { #expect(browser.page.says("<dt>\(term)</dt><dd>\(fact)</dd>"), "\(term)") }
            let style = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)
            let rules = style.split(separator: "}").filter { $0.contains(".facts") }
            #expect(!rules.isEmpty && !rules.contains { $0.contains("user-select") })
            #expect(!browser.page.says("confirmando"))
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("Esperamos tu transferencia de $9.990."))
            #expect(browser.page.says("/return/\(attempt.id)") && !browser.page.says("Estás al día"))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Esperando transferencia") && browser.page.says("/return/\(attempt.id)"))
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.address.hasSuffix("/return/\(attempt.id)"))
            try await browser.get(browser.page.address + "?made=1")
            #expect(browser.page.says("Todavía no vemos tu transferencia."))

            try await browser.submit("/pending/\(invoice.id)")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Pago recibido"))
            #expect(try await shop.verify().isEmpty)
        }
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  9990  declined", "2026-01-31  9990  succeeded",
            ])
    }
}
