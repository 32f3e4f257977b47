import Billing
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

/// The page of a file looks again as long as files take, counted from when it was opened (WCAG 2.2.1).
extension `Files that are made in the background` {
    private func page() async throws -> (PortalDesk, Customer) {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        return (desk, ana)
    }

    @Test func `are looked after for a quarter of an hour, ever more rarely`() async throws {
        let (desk, ana) = try await page()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            let next = try #require(browser.page.header("Refresh")?.split(separator: "url=").last.map(String.init))
            #expect(next.hasPrefix(address + "?since="))
            var waits: [String?] = []
            for seconds: Int64 in [10, 20, 170, 690, 20] {
                desk.shop.time.advance(.seconds(seconds))
                try await browser.get(next)
                #expect(browser.page.says("Estamos preparando tu archivo") && browser.page.says("Revisar de nuevo"))
                waits.append(browser.page.header("Refresh"))
            }
            #expect(waits == ["10", "30", "60", "60", nil])
            #expect(!browser.page.says("?still=1") && browser.page.says("<progress"))
        }
    }

    @Test func `are looked after anew by who comes back to their page later`() async throws {
        let (desk, ana) = try await page()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            desk.shop.time.advance(.minutes(14))
            try await browser.get(address)
            #expect(browser.page.header("Refresh")?.hasPrefix("10; url=\(address)?since=") == true)
            for wrong in ["?since=x", "?since=99999999999999999999"] {
                try await browser.get(address + wrong)
                #expect(browser.page.header("Refresh")?.hasPrefix("10; url=") == true)
            }
            try await browser.get(address + "?since=0")
            #expect(browser.page.header("Refresh") == "60", "no earlier than it was asked for")
        }
    }
}
