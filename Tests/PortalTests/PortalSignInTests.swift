import Billing
import Core
import Foundation
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Portal sign-in` {
    @Test(arguments: Engine.available)
    func `lets in who types the code of the mail, and brings them to the page they wanted (S15, S17)`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("Entra a tu portal de pagos"))
            try await browser.submit("/sign-in", ["email": "ANA@example.com"])
            #expect(browser.page.says("autocomplete=\"one-time-code\"") && browser.page.says("inputmode=\"numeric\""))
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])

            #expect(browser.page.address == "/p/tienda-sur/methods")
            #expect(browser.page.says("Visa terminada en 4242"))
        }
    }

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

    @Test func `answers a wrong code and an incomplete one in the form (A2)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            let code = try await desk.lastMail().code
            try await browser.submit("/sign-in/code", ["code": "1234"])
            #expect(browser.page.status == 422 && browser.page.says("Escribe los 8 dígitos del código."))
            try await browser.submit("/sign-in/code", ["code": code == "11111111" ? "22222222" : "11111111"])
            #expect(browser.page.status == 422 && browser.page.says("Ese código no es correcto."))
            try await browser.submit("/sign-in/code", ["code": code])
            #expect(browser.page.says("Hola, Ana"))
        }
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

    @Test func `never consumes a link by looking at it, however it is looked at (A4)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            let link = try #require(try await desk.lastMail().link)
            let scanner = Browser(client)
            try await scanner.go(.get, link)
            try await scanner.go(.head, link)
            try await scanner.go(.options, link)
            #expect(!scanner.cookies.keys.contains("visit_tienda-sur"))

            try await browser.get(link)
            #expect(browser.page.form("/link/" + (link.split(separator: "/").last ?? ""))?.fields["code"] == nil)
            try await browser.submit(String(link.split(separator: "/").last ?? ""))
            #expect(browser.page.says("Hola, Ana"))
            try await browser.get(link)
            #expect(browser.page.status == 410 && browser.page.says("Ir al inicio"))

            try await scanner.get(link)
            #expect(scanner.page.status == 410 && scanner.page.says("Pedir un enlace nuevo"))
        }
    }

    @Test func `asks the code too in a browser that did not ask for the link (A4, A5)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let first = Browser(client)
            try await first.get("/p/tienda-sur")
            try await first.submit("/sign-in", ["email": "ana@example.com"])
            let mail = try await desk.lastMail()
            let link = try #require(mail.link)
            let token = String(link.split(separator: "/").last ?? "")
            let other = Browser(client)
            try await other.get(link)
            try await other.submit(token, ["code": ""])
            #expect(other.page.status == 422)
            try await other.submit(token, ["code": mail.code])
            #expect(other.page.says("Hola, Ana"))

            try await first.get("/p/tienda-sur")
            #expect(first.page.says("Entra a tu portal de pagos"))
        }
    }

    @Test func `lets somebody with two accounts choose after the proof (A8)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        let second = try await desk.shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Taller de Ana"), in: desk.shop.scope)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.says("¿Con qué cuenta quieres entrar?") && browser.page.says("Taller de Ana"))
            try await browser.submit("/accounts", ["customer": second.id.rawValue])
            #expect(browser.page.says("Hola, Taller de Ana"))
        }
    }

    @Test func `opens a session of the API once, and only by GET or by its button (S08, A12)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let sessions = PortalSessions(desk.shop.context)
        let (_, direct) = try await sessions.create(for: ana.id, in: desk.shop.scope)
        let (_, shared) = try await sessions.create(for: ana.id, opening: .share, in: desk.shop.scope)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.head, direct)
            try await browser.get(direct)
            #expect(browser.page.says("Hola, Ana"))
            try await Browser(client).get(direct).expect(status: 410)

            let preview = Browser(client)
            try await preview.get(shared)
            #expect(preview.page.status == 200 && !preview.cookies.keys.contains("visit_tienda-sur"))
            try await preview.submit(String(shared.split(separator: "/").last ?? ""))
            #expect(preview.page.says("Hola, Ana"))
        }
    }

    @Test(arguments: [
        ["Sec-Purpose": "prefetch;prerender"], ["Purpose": "prefetch"], ["X-Moz": "prefetch"],
        ["Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"], ["Sec-Fetch-Dest": "iframe"],
        ["Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"],
    ])
    func `opens a session for the browser that goes there, not for what looks ahead (A12)`(
        headers: [String: String]
    ) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)

        try await desk.walk { client in
            let ahead = Browser(client)
            try await ahead.go(.get, url, nil, false, headers)
            #expect(ahead.page.status == 200 && !ahead.cookies.keys.contains("visit_tienda-sur"))

            let person = Browser(client)
            let going = ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"]
            try await person.go(.get, url, nil, false, going).expect(status: 303)
            #expect(person.cookies.keys.contains("visit_tienda-sur"))
        }
    }

    @Test func `ends the browser session on the server when the customer leaves (S2)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let kept = "visit_tienda-sur=\(browser.cookies["visit_tienda-sur"] ?? "")"
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, ["Cookie": kept]).expect(
                status: 200)
            let answer = try await browser.submit("/sign-out", following: false)
            #expect(answer.header("Clear-Site-Data")?.contains("cache") == true)
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, ["Cookie": kept]).expect(
                status: 303)
        }
    }

    @Test func `says that the visit is over to who left it in another tab and sends a form that was open`() async throws
    {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let form = try #require(browser.page.form("/details"))
            try await browser.submit("/sign-out")
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Tu sesión terminó. Entra de nuevo para continuar."))
            try await browser.get("/p/tienda-sur/details")
            #expect(!browser.page.says("Tu sesión terminó"), "who was never in is told nothing")
        }
    }

    @Test func `shows where somebody is signed in, and ends it elsewhere (S2)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let phone = try await desk.browser(of: ana, client)
            let laptop = try await desk.browser(of: ana, client)
            try await laptop.get("/p/tienda-sur/visits")
            #expect(laptop.page.says("Esta sesión") && laptop.page.says("Cerrar las demás"))
            try await laptop.submit("/visits/others/end")
            #expect(!laptop.page.says("Cerrar las demás"))
            try await phone.get("/p/tienda-sur/visits", following: false).expect(status: 303)
        }
    }

    @Test func `says so where the merchant's portal is off (S02)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.portalIsEnabled = false }

        try await desk.walk { client in
            let page = try await Browser(client).get("/p/tienda-sur/invoices")
            #expect(page.status == 403 && page.says("Este portal no está disponible"))
        }
    }
}
