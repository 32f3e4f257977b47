import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of who gets copies` {
    private func link(_ desk: PortalDesk, _ kind: CustomerNotification.Kind, _ part: String) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(kind).last)
        let found = letter.text.split(whereSeparator: \.isWhitespace).last { $0.contains(part) }
        return String(try #require(found))
    }

    @Test func `that agrees, and that wants no more`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(PortalDesk.home + "/data/copies")
            try await browser.submit("/data/copies", ["email": "conta@estudio.example"])
            let accountant = Browser(client)
            let proof = try await link(desk, .confirmCopy, "/copies/")
            try await keep(LinkPage.self, "copies", accountant.get(proof))
            let button = String(proof.split(separator: "/").last ?? "")
            try await keep(CopyAnswerPage.self, "agreed", accountant.submit(button))
            try await keep(InvoiceCopiesPage.self, "active", browser.get(PortalDesk.home + "/data/copies"))

            _ = try await shop.subscribe(ana, to: 9_990)
            _ = try await NoticeDesk(shop: shop).letters(.paymentSucceeded)
            let stop = try await link(desk, .invoiceCopy, "/stop")
            try await keep(LinkPage.self, "copies-stop", accountant.get(stop))
            try await keep(CopyAnswerPage.self, "stopped", accountant.submit("/stop"))
            try await keep(SpentPage.self, "copies", accountant.get(PortalDesk.home + "/copies/nada"))
        }
    }
}
