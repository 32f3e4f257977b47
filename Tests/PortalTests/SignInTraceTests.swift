import Access
import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Faults that once were planted and that nobody noticed: each has its test.
@Suite struct `What a sign-in leaves behind` {
    @Test(arguments: Engine.available)
    func `S1: the session cookie is a new one at every sign-in, whatever the browser brought`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            var seen: Set<String> = []
            let browser = Browser(client)
            for _ in 1...3 {
                // Also while somebody is signed in already: a link of the API is opened in the same browser.
                let before = browser.cookies["visit_tienda-sur"]
                let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)
                try await browser.get(url)
                let after = try #require(browser.cookies["visit_tienda-sur"])
                #expect(after != before)
                seen.insert(after)
            }
            #expect(seen.count == 3)

            // Somebody planted a cookie: it is not the one that the sign-in makes good.
            let planted = String(repeating: "A", count: 43)
            let victim = Browser(client)
            let cookie = ["Cookie": "visit_tienda-sur=\(planted)"]
            let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)
            try await victim.go(.get, url, nil, false, cookie)
            #expect(victim.cookies["visit_tienda-sur"] != nil && victim.cookies["visit_tienda-sur"] != planted)
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, cookie).expect(status: 303)
        }
    }

    @Test func `S1: the anonymous visitor's cookie, by which forms were known before, ends with the sign-in`()
        async throws
    {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            let guest = try #require(browser.cookies["guest_tienda-sur"])
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.says("Hola, Ana"))
            #expect(browser.cookies["guest_tienda-sur"] != guest)
            #expect(browser.cookies["challenge_tienda-sur"] == nil)
        }
    }

    @Test(arguments: ["es", "pt", "en"])
    func `the mail is in the language of the page that asked`(language: String) async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            browser.language = language
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
        }
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(.signIn).first)
        let say = try #require(Languages.named(language))
        #expect(letter.subject.contains(say.signInMailSubject("Tienda Sur")))
        #expect(letter.text.contains(say.signInMailIntro) && letter.text.contains(say.signInMailLink))
        for other in ["es", "pt", "en"] where other != language {
            #expect(!letter.text.contains(try #require(Languages.named(other)).signInMailIntro))
        }
    }

    @Test func `A6: links in mail begin with our own address, whatever Host the request named`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            let fields = (browser.page.form("/sign-in")?.fields ?? [:]).merging(["email": "ana@example.com"]) { $1 }
            let evil = [
                "Host": "evil.example", "X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example",
                "Origin": "http://127.0.0.1:8080",
            ]
            let answer = try await browser.post("/p/tienda-sur/sign-in", fields, following: false, headers: evil)
            #expect(answer.status == 303 && answer.header("Location")?.contains("evil") == false)
        }
        let mail = try await desk.lastMail()
        #expect(try #require(mail.link).hasPrefix("http://127.0.0.1:8080/p/tienda-sur/link/"))
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(.signIn).first)
        #expect(!letter.text.contains("evil") && !letter.html.contains("evil"))
    }
}
