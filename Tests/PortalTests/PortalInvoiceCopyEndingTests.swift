import Access
import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What the links of copies do once they have ended.
@Suite struct `Portal, the end of copies` {
    private let conta = "conta@estudio.example"

    private func link(_ desk: PortalDesk, _ kind: CustomerNotification.Kind, _ part: String) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(kind).last)
        let found = letter.text.split(whereSeparator: \.isWhitespace).last { $0.contains(part) }
        return String(try #require(found))
    }

    private func last(_ link: String) -> String { String(link.split(separator: "/").last ?? "") }

    private func begin(_ desk: PortalDesk, _ ana: Customer) async throws {
        let copies = InvoiceCopies(desk.shop.context)
        try await copies.begin(to: conta, for: ana.id, in: desk.shop.scope, locale: "es")
        let proof = try await link(desk, .confirmCopy, "/copies/")
        try await copies.confirm(Secret(last(proof)), at: desk.shop.merchant.id)
    }

    @Test(arguments: Engine.available)
    func `takes the links to papers with it, and they mail the customer nothing`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await begin(desk, ana)
        _ = try await shop.subscribe(ana, to: 9_990)
        let own = try await link(desk, .paymentSucceeded, "/paper/")
        let paper = try await link(desk, .invoiceCopy, "/paper/")

        try await desk.walk { client in
            let accountant = Browser(client)
            try await accountant.get(paper).expect(status: 200)
            try await InvoiceCopies(shop.context).end(of: ana.id, in: shop.scope)
            try await accountant.get(paper).expect(status: 410)
            #expect(accountant.page.form("/renewal") == nil)
            #expect(accountant.page.says("Llevaba a la copia de una factura."))
            // The customer's own goes on, and a link that never was looks as theirs would.
            try await Browser(client).get(own).expect(status: 200)
            try await accountant.get("/p/tienda-sur/paper/nada").expect(status: 410)
            #expect(accountant.page.form("/renewal") != nil)
        }
        try await RecoveryLinks(shop.context).renew(Secret(last(paper)), for: .paper, at: shop.merchant.id)
        #expect(try await NoticeDesk(shop: shop).letters(.freshLink).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `is said by an older copy's link only when none is left`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await begin(desk, ana)
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await NoticeDesk(shop: shop).letters(.paymentSucceeded)
        let stop = try await link(desk, .invoiceCopy, "/stop")

        try await desk.walk { client in
            let accountant = Browser(client)
            try await accountant.get(stop)
            try await accountant.submit("/stop")
            #expect(accountant.page.says("No enviaremos más copias a \(conta)"))
            shop.time.advance(.minutes(1))
            try await begin(desk, ana)
            try await accountant.get(stop)
            #expect(accountant.page.says("¿Dejar de recibir copias?"))
            try await accountant.submit("/stop")
            #expect(accountant.page.says("No enviaremos más copias a \(conta)"))
            #expect(try await InvoiceCopies(shop.context).standing(of: ana.id, in: shop.scope).active == nil)
        }
    }
}
