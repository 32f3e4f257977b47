import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct `The front door of a server` {
    @Test func `says what it is, in the reader's language, and names no merchant (B17)`() async throws {
        let desk = try await FrontDesk.empty()
        _ = try await Merchants(desk.composition.billing).create(
            name: "Tienda Secreta", slug: "tienda-secreta", country: "CL", currency: .clp,
            zone: Zone("America/Santiago"),
            email: "ana@example.com")

        for (language, title) in [
            ("es-CL", "Aquí se paga y se administran suscripciones"),
            ("pt-BR", "Aqui se paga e se administram assinaturas"), ("en", "Payments and subscriptions live here"),
        ] {
            let page = try await desk.ask("/", .get, [.acceptLanguage: language], peer: "203.0.113.9")
            #expect(page.status == 200)
            #expect(page.says("<h1>\(title)</h1>"))
            #expect(!page.says("Secreta") && !page.says("secreta"))
        }
        let demo = try await desk.ask("/demo/tienda-secreta", .post, [.secFetchSite: "same-origin"])
        #expect(demo.status == 404, "there is no demo here")
    }

    @Test func `keeps the language that was chosen, and leads strangers there`() async throws {
        let desk = try await FrontDesk.empty()
        let browser = desk.browser
        try await browser.get("/?lang=pt")
        #expect(browser.page.address == "/")
        #expect(browser.page.says("<html lang=\"pt-BR\">"))

        for path in ["/nothing", "/p/nobody"] {
            let page = try await desk.ask(path, .get, [.accept: "text/html"])
            #expect(page.status == 404)
            #expect(page.says("href=\"/\""), "\(path) leads nowhere")
        }
    }

    @Test func `keeps whoever is lost in a portal with its merchant, and leads into that portal`() async throws {
        let desk = try await FrontDesk.empty()
        let merchant = try await Merchants(desk.composition.billing).create(
            name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: .clp, zone: Zone("America/Santiago"),
            email: "ana@example.com")

        for path in ["/p/\(merchant.slug)/xx", "/p/\(merchant.slug)/invoices/in_1/none?lang=pt"] {
            let page = try await desk.ask(path, .get, [.accept: "text/html", .acceptLanguage: "es"])
            #expect(page.status == 404 && page.says("No encontramos esta página") && page.says("Tienda Sur"))
            #expect(page.says("href=\"/p/tienda-sur\" class=\"button") && !page.says("href=\"/\""), "\(page.body)")
            #expect(page.says("href=\"/p/tienda-sur?lang=pt\""))
        }
        for path in ["/p/nobody/xx", "/p/tienda-sur/c/none/xx"] {
            let page = try await desk.ask(path, .get, [.accept: "text/html", .acceptLanguage: "es"])
            #expect(page.status == 404 && page.says("href=\"/\"") && !page.says("Tienda Sur"), "\(path)")
        }
    }
}

extension HTTPField.Name {
    static let secFetchSite = Self("Sec-Fetch-Site")!
}
