import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of mailed links` {
    private static let card = PortalDesk.card.merging(["expiry": "12/40"]) { $1 }

    /// The first address below `part` in the last letter of a kind.
    private func link(_ shop: Shop, _ kind: CustomerNotification.Kind, _ part: String) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: shop).letters(kind).last)
        let address = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains(part) }
        return String(try #require(address))
    }

    @Test func `about one payment`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let refused = try await link(shop, .paymentFailed, "/pay/")
        let beto = try await shop.customer("Beto", card: nil)
        _ = try await shop.subscribe(beto, to: 5_000)
        let incomplete = try await link(shop, .incompletePayment, "/pay/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await keep(RecoveryPage.self, "declined", browser.get(refused))
            try await keep(RecoveryPage.self, "without-method", Browser(client).get(incomplete))
            try await desk.allow { $0.bankInstalments = BankInstalments() }
            try await keep(RecoveryPage.self, "bank-instalments", Browser(client).get(refused))
            try await desk.allow { $0.bankInstalments = nil }
            try await browser.submit("/method")
            try await keep(
                PaymentResultPage.self, "by-a-link-confirming", browser.submit(browser.page.address, Self.card))
            let back = browser.page.address
            try await shop.wake()
            try await keep(PaymentResultPage.self, "by-a-link-paid", browser.get(back))
            try await keep(SpentPage.self, "already-paid", browser.get(refused))
            shop.time.advance(.hours(24 * 15))
            try await keep(SpentLinkPage.self, "payment", browser.get(incomplete))
            try await keep(SpentLinkPage.self, "renewed", browser.submit("/renewal"))
            let lost = PortalDesk.home + "/pay-return/method/seti_1"
            try await keep(SpentPage.self, "lost", Browser(client).get(lost))
        }
    }

    @Test func `about a card and a paper`() async throws {
        let desk = try await PortalDesk.open(on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let paper = try await link(shop, .paymentSucceeded, "/paper/")
        try await keep(PaperPage.self, "first", desk.shownToStranger(paper))
        try await shop.travel(to: "2034-12-01")
        let replacing = try await link(shop, .cardExpiring, "/replace/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await keep(ReplacementPage.self, "first", browser.get(replacing))
            try await browser.submit("/method")
            try await keep(ReplacedPage.self, "done", browser.submit(browser.page.address, Self.card))
            try await keep(SpentLinkPage.self, "replacement", browser.get(replacing))
            let made = String(repeating: "a", count: 43)
            try await keep(SpentLinkPage.self, "paper", browser.get(PortalDesk.home + "/paper/" + made))
        }
        let again = try await desk.shop.customer("Beto")
        _ = try await desk.shop.subscribe(again, to: 7_000)
        let last = try await link(shop, .paymentSucceeded, "/paper/")
        try await desk.allow { $0.invoicesDownloadable = false }
        try await keep(PaperPage.self, "forbidden", desk.shownToStranger(last))
    }
}
