import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

/// What one page wants said on the next: there, once, and nowhere else.
@Suite struct `Notices between pages` {
    private static let home = "/p/tienda-sur"
    private static let notice = "Elige al menos un pago."

    private func owing(_ desk: PortalDesk) async throws -> Customer {
        let ana = try await desk.shop.customer("Ana")
        for name in ["Clases", "Casillero"] { _ = try await desk.bill(ana, 5_000, named: name) }
        return ana
    }

    @Test func `are read on the page that they were made for, once`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await owing(desk)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/all?some=on")
            #expect(browser.page.address == Self.home + "/pending" && browser.page.says(Self.notice))
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says(Self.notice))
        }
    }

    @Test func `stand above no other page, and are over once another was read or something else came of a press`()
        async throws
    {
        let desk = try await PortalDesk.open()
        let ana = try await owing(desk)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/all?some=on", following: false).expect(status: 303)
            try await browser.get(Self.home + "/payments")
            #expect(!browser.page.says(Self.notice))
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says(Self.notice))

            try await browser.get(Self.home + "/pending/all")
            let form = try #require(browser.page.form("/pending/all"))
            try await browser.get(Self.home + "/pending/all?some=on", following: false).expect(status: 303)
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Pagos recibidos") && !browser.page.says(Self.notice))
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says(Self.notice))
        }
    }
}
