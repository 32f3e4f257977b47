import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Portal permissions` {
    @Test func `are demanded of a mailed link too, before it is used and when it comes back`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.paymentFailed).last)
        let found = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/pay/") }
        let link = String(try #require(found))

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            let forms = try #require(browser.page.form("/method")?.fields)
            // Gone to the processor, with the link in a cookie.
            try await browser.submit("/method", following: false).expect(status: 303)
            try await desk.allow {
                $0.paymentMethodUpdate = false
                $0.pendingPayments = false
            }
            let before = try await shop.allRows()
            for way in ["/method", "/checkout"] {
                try await browser.post(link + way, forms, following: false).expect(status: 403)
            }
            try await browser.get("/p/tienda-sur/pay-return/method/seti_1", following: false).expect(status: 403)
            try await browser.get(link)
            #expect(browser.page.form("/method") == nil && browser.page.form("/checkout") == nil)
            #expect(try await shop.allRows() == before)
        }
    }
}
