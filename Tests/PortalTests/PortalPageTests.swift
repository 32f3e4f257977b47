import Billing
import Core
import Foundation
import HTML
import Localization
import Testing
import Web
import Wording

@testable import Portal

/// Pages from values, compared with the HTML that is stored beside these tests. Run with `STORE_PAGES=1` to store it anew.
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

    private func visa(_ language: any Language = Spanish()) throws -> MethodWords {
        MethodWords(
            .init(kind: .card, brand: "visa", last4: "4242", expiryMonth: 12, expiryYear: 2027),
            for: try reader(language),
            today: try CalendarDate("2026-01-31"))
    }

    private func stored(_ name: String, _ page: some View) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Pages/\(name).html")
        // What is around the page is the layout's, and has tests of its own.
        let whole = page.string
        #expect(!whole.contains("<ul></ul>"), "a list of nothing")
        let start = try #require(whole.firstRange(of: "<main")).lowerBound
        let end = try #require(whole.firstRange(of: "</main>")).upperBound
        let html = whole[start..<end].replacing("><", with: ">\n<") + "\n"
        if ProcessInfo.processInfo.environment["STORE_PAGES"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try html.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(html == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func `warns before a method is deleted`() throws {
        try stored(
            "method-deletion",
            MethodDeletionPage(
                frame: frame(), words: try visa(), isDefault: true, consequences: [Spanish().deleteLeavesNone],
                action: "/p/tienda-sur/methods/pm_1/deletion", back: "/p/tienda-sur/methods", token: "TOKEN"))
    }

    @Test func `asks why somebody leaves, in Portuguese`() throws {
        let say = Portuguese()
        try stored(
            "cancellation",
            CancellationPage(
                frame: frame(say), plan: "Premium Mensal", consequences: [say.cancelAtEnd("13 de junho de 2026")],
                reasons: CancellationCause.allCases.map { ($0.rawValue, say.reason($0)) }, typed: .init(),
                action: "/p/tienda-sur/subscriptions/sub_1/cancellation", back: "/p/tienda-sur/subscriptions/sub_1",
                token: "TOKEN"))
    }

    @Test func `tells of a declined payment and what to do, in English`() throws {
        let say = English()
        try stored(
            "payment-declined",
            PaymentResultPage(
                frame: frame(say), plan: "Premium",
                result: .declined(
                    reason: say.decline(.insufficientFunds), advice: say.declineAdvice(.insufficientFunds),
                    retry: "/p/tienda-sur/pending/in_1"),
                back: "/p/tienda-sur/pending", token: "TOKEN"))
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
            charged: hostile, needsAttention: false, address: "javascript:alert(1)")
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
