import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import Storage
import TestSupport
import Testing

@testable import Server

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

@Suite struct `Where a sign-in leads` {
    @Test(arguments: [
        ("/p/tienda-sur/details", "/p/tienda-sur/details"), ("/p/ajena/details", "/p/tienda-sur"),
        ("//evil.example", "/p/tienda-sur"), ("https://evil.example/", "/p/tienda-sur"),
        ("/p/tienda-sur//evil", "/p/tienda-sur"), ("/p/tienda-surena/details", "/p/tienda-sur"),
    ])
    func `W4: to the page that was wanted, of this portal and no other`(planted: String, leads: String) async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            var fields = browser.page.form("/sign-in/code")?.fields ?? [:]
            fields["code"] = try await desk.lastMail().code
            browser.keep("destination_tienda-sur", planted)

            let answer = try await browser.post("/p/tienda-sur/sign-in/code", fields, following: false)
            #expect(answer.status == 303 && answer.header("Location") == leads)
        }
    }
}

@Suite struct `What an invoice keeps` {
    @Test(arguments: Engine.available)
    func `M8: its buyer's name and tax id, on the page, on paper and by API, after they changed`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let details = CustomerDetails(email: "ana@example.com", name: "Ana Antes", taxID: "11.111.111-1")
        let ana = try await shop.customers.create(details, in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let now = try await shop.customers.update(ana.id, in: shop.scope) {
            $0.details.name = "Ana Ahora"
            $0.details.taxID = "22.222.222-2"
        }
        #expect(now.details.name == "Ana Ahora")

        try await desk.exchange { api in
            let reply = try await api.get("/v1/invoices/\(invoice.id)")
            #expect(reply.text("customer_name") == "Ana Antes")
            #expect(reply.text("customer_tax_ids.0.value") == "11.111.111-1")
        }
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in
            let browser = try await portal.browser(of: now, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Ana Antes") && browser.page.says("11.111.111-1"))
            #expect(!browser.page.says("Ana Ahora") && !browser.page.says("22.222.222-2"))
            let paper = try await portal.paper(of: invoice, now, client)
            #expect(paper.contains("Ana Antes") && paper.contains("11.111.111-1"))
            #expect(!paper.contains("Ana Ahora") && !paper.contains("22.222.222-2"))
        }
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `M2: a total that is not its subtotal, line by line, on the page and on paper`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let rate = try await shop.taxRate("IVA", "19", isInclusive: false)
        let coupon = try await Coupons(shop.context).create(reduction: .percent(try Rate("10")), in: shop.scope)
        var order = try await shop.order(10_000)
        order.taxRates = [rate.id]
        order.discounts = [.coupon(coupon.id)]
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect((invoice.subtotal, invoice.discount, invoice.tax, invoice.total) == (10_000, 1_000, 1_710, 10_710))

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            for figure in ["$10.000", "-$1.000", "$1.710", "$10.710"] {
                #expect(browser.page.says(figure) || browser.page.says(figure.replacing("-", with: "−")), "\(figure)")
            }
            let paper = try await desk.paper(of: invoice, ana, client)
            func figure(_ label: String) -> String? {
                let row = paper.split(separator: "\n").last { $0.contains("  \(label)") || $0.hasPrefix(label) }
                return row?.split(separator: " ").last.map(String.init)
            }
            #expect(figure("Subtotal") == "$10.000", "\(paper)")
            #expect(figure("Total") == "$10.710", "\(paper)")
            #expect(paper.contains("$1.710"), "\(paper)")
        }
    }

    @Test(arguments: Engine.available)
    func `an item that was billed cannot be deleted, one that waits can`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await desk.exchange { api in
            let form = "customer=\(ana.id)&amount=500&currency=clp&description=Toalla"
            let billed = try #require(try await api.post("/v1/invoiceitems", form).text("id"))
            _ = try await shop.subscribe(ana, to: 9_990)
            let waits = try #require(try await api.post("/v1/invoiceitems", form).text("id"))
            let before = try await shop.everything()

            let refused = try await api.delete("/v1/invoiceitems/\(billed)")
            #expect(refused.status == 400 && refused.text("error.code") == "invoice_item_billed")
            #expect(try await shop.everything() == before)
            #expect(try await api.get("/v1/invoiceitems/\(billed)").text("invoice") != nil)

            #expect(try await api.delete("/v1/invoiceitems/\(waits)").boolean("deleted") == true)
            #expect(try await api.get("/v1/invoiceitems/\(waits)").status == 404)
        }
        #expect(try await shop.lastInvoice(of: ana).total == 10_490)
    }
}
