import Access
import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Mailed links` {
    @Test(arguments: Engine.available)
    func `S13 one that is over mails a fresh one to the address on file, at one press`(engine: Engine) async throws {
        let (desk, _, link) = try await declined(engine)
        let shop = desk.shop
        shop.time.advance(.hours(24 * 15))

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link).expect(status: 410)
            try await browser.submit("/renewal")
            #expect(browser.page.says("te enviamos uno nuevo al correo de la cuenta"))
            #expect(!browser.page.says("example.com"))
        }
        let letters = try await NoticeDesk(shop: shop).letters(.freshLink)
        #expect(letters.map(\.recipient) == ["ana@example.com"])
        let fresh = try await self.link(shop, .freshLink, "/pay/")
        #expect(fresh != link)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(fresh).expect(status: 200)
            #expect(browser.page.says("$9.990"))
        }
    }

    @Test func `A7, C2 one that never was answers alike, and mails nothing`() async throws {
        let (desk, _, link) = try await declined()
        desk.shop.time.advance(.hours(24 * 15))

        try await desk.walk { client in
            var answers: Set<String> = []
            for token in [token(of: link), String(repeating: "a", count: 43)] {
                for way in ["pay", "replace", "paper"] {
                    let browser = Browser(client)
                    try await browser.get("/p/tienda-sur/\(way)/\(token)").expect(status: 410)
                    try await browser.submit("/renewal")
                    browser.page.expect(status: 410)
                    answers.insert(
                        way
                            + browser.page.body.replacing(token, with: "…")
                            .replacing(/name="authenticity_token" value="[^"]*"/, with: ""))
                }
            }
            #expect(answers.count == 3)
            try await Browser(client).post(link + "/renewal", [:], following: false).expect(status: 403)
            let odd = Browser(client)
            try await odd.get("/p/tienda-sur/paper/a%0D%0Ab").expect(status: 410)
            try await odd.submit("/renewal", following: false).expect(status: 303)
            #expect(odd.page.header("Location") == "/p/tienda-sur/paper/-")
        }
        // The one that was is over, and has its own purpose only.
        let letters = try await NoticeDesk(shop: desk.shop).letters(.freshLink)
        #expect(letters.map(\.recipient) == ["ana@example.com"])
    }

    @Test(arguments: Engine.available)
    func `S13 nobody is mailed more than three in a quarter of an hour, ten a day`(engine: Engine) async throws {
        let (desk, _, link) = try await declined(engine)
        let shop = desk.shop
        shop.time.advance(.hours(24 * 15))
        let links = RecoveryLinks(shop.context)
        let token = Secret(token(of: link))

        var sent: [Int] = []
        for _ in 1...5 {
            for _ in 1...5 { try await links.renew(token, for: .payment, at: shop.merchant.id) }
            sent.append(try await NoticeDesk(shop: shop).letters(.freshLink).count)
            shop.time.advance(.minutes(20))
        }
        #expect(sent == [3, 6, 9, 10, 10])
    }

    @Test func `S13 nothing is mailed of what is paid, void or of a customer who is gone`() async throws {
        let (desk, ana, link) = try await declined()
        let shop = desk.shop
        let links = RecoveryLinks(shop.context)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.void(invoice.id, in: shop.scope)
        try await links.renew(Secret(token(of: link)), for: .payment, at: shop.merchant.id)
        try await shop.customers.delete(ana.id, in: shop.scope)
        try await links.renew(Secret(token(of: link)), for: .payment, at: shop.merchant.id)

        #expect(try await NoticeDesk(shop: shop).letters(.freshLink).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S13 live ones are listed beside the sessions, and ended, one and all`(engine: Engine) async throws {
        let (desk, ana, link) = try await declined(engine)
        let shop = desk.shop
        let berta = try await shop.customer("Berta")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/visits")
            #expect(browser.page.says("Enlaces de tus correos") && browser.page.says("Para pagar una factura"))
            let form = try #require(browser.page.form("/end"))
            // It is nobody else's to end.
            let other = try await desk.browser(of: berta, client)
            try await other.get("/p/tienda-sur/details")
            let fields = try #require(other.page.form("/details")).fields
            try await other.post(form.action, fields, following: false).expect(status: 404)
            try await other.get("/p/tienda-sur/visits")
            #expect(!other.page.says("Enlaces de tus correos"))
            try await Browser(client).get(link).expect(status: 200)

            try await browser.submit("/end")
            #expect(browser.page.says("Cerramos ese enlace.") && !browser.page.says("Enlaces de tus correos"))
            try await Browser(client).get(link).expect(status: 410)

            for _ in 1...2 { _ = try await self.link(shop, .paymentFailed, "/pay/") }
            let newest = try await self.link(shop, .paymentFailed, "/pay/")
            try await browser.get("/p/tienda-sur/visits")
            try await browser.submit("/links/all/end")
            #expect(browser.page.says("Cerramos todos los enlaces"))
            try await Browser(client).get(newest).expect(status: 410)
        }
    }
}
