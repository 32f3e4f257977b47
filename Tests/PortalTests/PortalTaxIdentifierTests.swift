import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The number that invoices are made out to, on the form of billing details (S41).
@Suite struct `Portal tax identifier` {
    func details(_ ana: Customer, _ desk: PortalDesk) async throws -> CustomerDetails {
        try await desk.shop.customers.find(ana.id, in: desk.shop.scope).details
    }

    @Test(arguments: Engine.available)
    func `is checked by its country's rule, kept bare and shown as people write it`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (typed, country, says) in [
                ("12.345.678-9", "CL", "RUT: revisa el número, su dígito verificador no coincide."),
                ("mi rut", "CL", "RUT: escríbelo completo, como 12.345.678-5."),
                ("12.345.678-5", "AR", "CUIT o CUIL: escríbelo completo, como 20-12345678-6."),
            ] {
                try await browser.get("/p/tienda-sur/details")
                try await browser.submit("/details", ["name": "Ana", "tax_id": typed, "country": country])
                browser.page.expect(status: 422)
                #expect(browser.page.says(says) && browser.page.says("value=\"\(typed)\""), "\(typed)")
            }
            #expect(try await details(ana, desk).taxID == nil)

            try await browser.submit("/details", ["name": "Ana", "tax_id": "12345678-5", "country": "CL"])
            #expect(browser.page.says("Guardamos tus datos.") && browser.page.says("value=\"12.345.678-5\""))
            let kept = try await details(ana, desk)
            #expect(kept.taxID == "123456785" && kept.taxKind == .clTIN)
            _ = try await desk.shop.subscribe(ana, to: 9_990)
            let invoice = try await desk.shop.lastInvoice(of: ana)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("RUT 12.345.678-5"))
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("RUT 12.345.678-5"))

            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["tax_id": ""])
            #expect(try await details(ana, desk).taxKind == nil)
        }
    }

    @Test func `that was there before any rule stays until another is written`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.customers.update(ana.id, in: desk.shop.scope) { $0.details.taxID = "76.555.016-6" }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["phone": "+56 9 1234 5678"])
            #expect(browser.page.says("Guardamos tus datos."))
            try await browser.submit("/details", ["tax_id": "76.555.016-7"])
            browser.page.expect(status: 422)
            #expect(try await details(ana, desk).taxID == "76.555.016-6")
        }
    }

    @Test func `whose digits add up as a card's do is no card`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let value = "1790001105001"
        #expect(CardNumber.appears(in: value))

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["tax_id": value, "country": "EC"])
            #expect(browser.page.says("Guardamos tus datos."))
            #expect(try await details(ana, desk).taxID == value)
        }
    }
}
