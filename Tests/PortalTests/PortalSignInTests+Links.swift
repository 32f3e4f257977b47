import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal sign-in` {
    @Test func `never consumes a link by looking at it, however it is looked at (A4)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            let link = try #require(try await desk.lastMail().link)
            let scanner = Browser(client)
            try await scanner.go(.get, link)
            try await scanner.go(.head, link)
            try await scanner.go(.options, link)
            #expect(!scanner.cookies.keys.contains("visit_tienda-sur"))

            try await browser.get(link)
            #expect(browser.page.form("/link/" + (link.split(separator: "/").last ?? ""))?.fields["code"] == nil)
            try await browser.submit(String(link.split(separator: "/").last ?? ""))
            #expect(browser.page.says("Hola, Ana"))
            try await browser.get(link)
            #expect(browser.page.status == 410 && browser.page.says("Ir al inicio"))

            try await scanner.get(link)
            #expect(scanner.page.status == 410 && scanner.page.says("Pedir un enlace nuevo"))
        }
    }

    @Test func `asks the code too in a browser that did not ask for the link (A4, A5)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let first = Browser(client)
            try await first.get("/p/tienda-sur")
            try await first.submit("/sign-in", ["email": "ana@example.com"])
            let mail = try await desk.lastMail()
            let link = try #require(mail.link)
            let token = String(link.split(separator: "/").last ?? "")
            let other = Browser(client)
            try await other.get(link)
            try await other.submit(token, ["code": ""])
            #expect(other.page.status == 422)
            try await other.submit(token, ["code": mail.code])
            #expect(other.page.says("Hola, Ana"))

            try await first.get("/p/tienda-sur")
            #expect(first.page.says("Entra a tu portal de pagos"))
        }
    }
}
