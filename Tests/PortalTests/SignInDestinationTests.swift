import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Where a sign-in leads` {
    @Test(arguments: [
        ("/p/tienda-sur/details", "/p/tienda-sur/details"), ("/p/ajena/details", "/p/tienda-sur"),
        ("//evil.example", "/p/tienda-sur"), ("https://evil.example/", "/p/tienda-sur"),
        ("/p/tienda-sur//evil", "/p/tienda-sur"), ("/p/tienda-surena/details", "/p/tienda-sur"),
    ])
    func `W4: to the page that was wanted, of this portal and no other`(planted: String, leads: String) async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            var fields = browser.page.form("/sign-in/code")?.fields ?? [:]
            fields["code"] = try await desk.lastMail().code
            browser.keep("destination_tienda-sur", planted)

            let answer = try await browser.post("/p/tienda-sur/sign-in/code", fields, following: false)
            #expect(answer.status == 303 && answer.header("Location") == leads)
        }
    }
}
