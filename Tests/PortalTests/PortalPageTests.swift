import Billing
import Core
import HTML
import Localization
import Testing
import Web
import Wording

@testable import Portal

/// Pages from values: what no story would put into them.
@Suite struct `Portal pages` {
    private let hostile = "<script>alert('x')</script>\" onload=\"x"

    private func frame(_ language: any Language = Spanish(), merchant: String = "Tienda Sur") -> PageFrame {
        var frame = PageFrame(language: language, merchant: merchant, home: "/p/tienda-sur")
        frame.here = "/p/tienda-sur/here"
        return frame
    }

    private func reader(_ language: any Language = Spanish()) throws -> Reader {
        Reader(language, country: "CL", zone: try Zone("America/Santiago"))
    }

    @Test func `warns of cards that expire, by the reader's calendar`() throws {
        let reader = try reader()
        let facts = PaymentMethod.Facts(
            kind: .card, brand: "visa", last4: "4242", expiryMonth: 2, expiryYear: 2026)
        func warning(_ day: String) throws -> String? {
            MethodWords(facts, for: reader, today: try CalendarDate(day)).warning
        }

        #expect(try warning("2025-12-31") == nil)
        #expect(try warning("2026-01-01") == "Vence pronto: 02/2026")
        #expect(try warning("2026-02-28") == "Vence pronto: 02/2026")
        #expect(try warning("2026-03-01") == "Venció 02/2026")
    }

    @Test func `escapes whatever people are called (W1)`() throws {
        let facts = SubscriptionCard.Facts(
            plan: hostile, picture: nil, amount: "$1", frequency: "al mes", standing: .active, next: hostile,
            charged: hostile, needsAttention: false, isPromised: false, address: "javascript:alert(1)")
        let pages: [String] = [
            SubscriptionsPage(frame: frame(merchant: hostile), current: [facts], ended: [facts]).string,
            CodePage(
                frame: frame(), offer: .codeAndLink, email: hostile, waits: nil, error: hostile, action: "/a",
                resend: "/b",
                start: "/c", token: "T"
            ).string,
            AccountsPage(
                frame: frame(), accounts: [.init(id: hostile, name: hostile, detail: hostile)], action: "/a", token: "T"
            ).string,
            CancellationPage(
                frame: frame(), plan: hostile, consequences: [hostile], reasons: [(hostile, hostile)],
                typed: .init(reason: hostile, comment: hostile, commentError: hostile), action: "/a", back: "/b",
                token: "T"
            ).string,
        ]
        for page in pages {
            #expect(!page.contains("<script>") && !page.contains("\" onload") && !page.contains("javascript:"))
            #expect(page.contains("&lt;script&gt;"))
        }
    }
}
