import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

extension `Files that are made in the background` {
    @Test func `are asked for again when they failed, and ask for what their papers ask for (S83, S84)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        for customer in [ana, eva] { _ = try await shop.subscribe(customer, to: 9_990) }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            for _ in 1...3 {
                try await desk.makeExports { _ in throw Broken() }
                shop.time.advance(.minutes(9))
            }
            try await browser.get(address)
            #expect(browser.page.says("No pudimos preparar el archivo") && browser.page.header("Refresh") == nil)
            try await browser.submit("/invoices/exports")
            let again = browser.page.address
            #expect(again != address && browser.page.says("Estamos preparando tu archivo"))
            try await desk.makeExports()

            let stranger = try await desk.browser(of: eva, client)
            try await stranger.get(again).expect(status: 404)
            try await stranger.get(again + "/file").expect(status: 404)
            for wrong in [["format": "exe", "period": ""], ["format": "zip", "period": "20x6"], ["format": "zip"]] {
                let fields = wrong.merging(["authenticity_token": try await token(browser)]) { $1 }
                try await browser.post(home + "/exports", fields, following: false).expect(status: 404)
            }
            try await desk.allow { $0.invoicesDownloadable = false }
            try await browser.get(again).expect(status: 403)
            try await browser.get(again + "/file").expect(status: 403)
            #expect(try await ask("csv", browser).says("Estamos preparando tu archivo"))
        }
    }
}
