import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal sign-in` {
    @Test func `ends the browser session on the server when the customer leaves (S2)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let kept = "visit_tienda-sur=\(browser.cookies["visit_tienda-sur"] ?? "")"
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, ["Cookie": kept]).expect(
                status: 200)
            let answer = try await browser.submit("/sign-out", following: false)
            #expect(answer.header("Clear-Site-Data")?.contains("cache") == true)
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, ["Cookie": kept]).expect(
                status: 303)
        }
    }

    @Test func `shows where somebody is signed in, and ends it elsewhere (S2)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let phone = try await desk.browser(of: ana, client)
            let laptop = try await desk.browser(of: ana, client)
            try await laptop.get("/p/tienda-sur/visits")
            #expect(laptop.page.says("Esta sesión") && laptop.page.says("Cerrar las demás"))
            try await laptop.submit("/visits/others/end")
            #expect(!laptop.page.says("Cerrar las demás"))
            try await phone.get("/p/tienda-sur/visits", following: false).expect(status: 303)
        }
    }

    @Test func `says so where the merchant's portal is off (S02)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.portalIsEnabled = false }

        try await desk.walk { client in
            let page = try await Browser(client).get("/p/tienda-sur/invoices")
            #expect(page.status == 403 && page.says("Este portal no está disponible"))
        }
    }
}
