import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

@Suite struct `Stored pages in a frame` {
    @Test func `of who is not in, and on the way to the processor`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        var settings = MerchantSettings()
        settings.frameOrigins = ["https://shop.example"]
        _ = try await Merchants(desk.shop.context).apply(settings, to: desk.shop.merchant.id, by: .command)
        let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)
        let framed = [
            "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Referer": "https://shop.example/",
        ]

        try await desk.walk { client in
            let browser = Browser(client)
            try await keep(
                FrameDoorPage.self, "first", browser.go(.get, PortalDesk.home, nil, false, framed))
            try await browser.go(.get, url, nil, false, framed)
            let methods = try await browser.go(.get, PortalDesk.home + "/methods", nil, false, framed)
            let form = try #require(methods.form("/methods"))
            let body = form.fields.map { "\($0)=\($1)" }.joined(separator: "&")
            try await keep(FrameExitPage.self, "first", browser.go(.post, form.action, body, false, framed))
        }
    }
}
