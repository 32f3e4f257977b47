import Access
import Billing
import Core
import Foundation
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal sign-in` {
    @Test(arguments: [
        ("es", [PortalConfiguration.Features.SignIn.code], "un código", "enlace"),
        ("pt", [.code], "um código", "link"), ("en", [.code], "a code", "link"),
        ("es", [.link], "un enlace", "código"), ("en", [.link], "a link", "code"),
    ])
    func `promises what the mail will hold, and nothing else`(
        language: String, ways: [PortalConfiguration.Features.SignIn], promise: String, never: String
    ) async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.signIn = Set(ways) }
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur?lang=\(language)")
            func main() -> String {
                browser.page.testDescription.lowercased().split(separator: ": ").dropFirst().joined()
            }
            #expect(main().contains(promise) && !main().contains(never))
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            #expect(!main().contains(never))
            #expect(browser.page.form("/sign-in/code") == nil || ways == [.code])
            desk.shop.time.advance(.minutes(2))
            try await browser.submit("/sign-in/resend")
            #expect(!main().contains(never))
        }
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(.signIn).first)
        #expect(letter.recipient == ana.details.email && (ways != [.code] || !letter.text.contains("/link/")))
    }

    @Test func `tells nobody which addresses are known (A7)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            var answers: [String] = []
            for email in ["ana@example.com", "eva@example.com"] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur")
                let sent = try await browser.submit("/sign-in", ["email": email], following: false)
                let page = try await browser.get("/p/tienda-sur/sign-in/code")
                let names = browser.cookies.keys.sorted().joined(separator: ",")
                let body = page.body.replacing(email, with: "…")
                    .replacing(/name="authenticity_token" value="[^"]*"/, with: "")
                answers.append("\(sent.status) \(sent.header("Location") ?? "") \(names) \(body)")
            }

            #expect(answers[0] == answers[1])
        }
    }
}
