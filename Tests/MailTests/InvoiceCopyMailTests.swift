import Access
import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

/// What the address that gets copies is sent.
@Suite struct `Copies of invoices` {
    /// Ana's copies go to her accountant.
    private func open(_ engine: Engine = .sqlite) async throws -> (NoticeDesk, Customer) {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let copies = InvoiceCopies(shop.context)
        try await copies.begin(to: "conta@estudio.example", for: ana.id, in: shop.scope, locale: "es")
        let letter = try #require(try await desk.letters(.confirmCopy).last)
        let found = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/copies/") }
        let token = String(try #require(found).split(separator: "/").last ?? "")
        #expect(letter.recipient == "conta@estudio.example" && !letter.text.contains("Ana"))
        try await copies.confirm(Secret(token), at: shop.merchant.id)
        return (desk, ana)
    }

    @Test(arguments: Engine.available)
    func `have the paper and their end, and no way in, also when the customer does without`(
        engine: Engine
    ) async throws {
        let (desk, ana) = try await open(engine)
        let shop = desk.shop
        _ = try await shop.customers.doWithout([.paymentSucceeded], of: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)
        for _ in 1...2 { #expect(try await desk.letters(.paymentSucceeded).isEmpty) }

        let letters = try await desk.letters(.invoiceCopy)

        #expect(letters.map(\.recipient) == ["conta@estudio.example"])
        let letter = try #require(letters.first)
        let number = try #require(try await shop.lastInvoice(of: ana).number)
        #expect(letter.text.contains(number) && letter.text.contains("Ana"))
        let links = letter.text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("http") }
        #expect(links.count == 2 && links.contains { $0.contains("/paper/") })
        #expect(links.contains { $0.hasSuffix("/stop") })
        for other in ["/p/tienda-sur\n", "/invoices/", "/pay/", "/data", "/replace/"] {
            #expect(!letter.text.contains(other) && !letter.html.contains(other), "\(other)")
        }
    }

    @Test func `are told to the customer, and stop when they end`() async throws {
        let (desk, ana) = try await open()
        let shop = desk.shop
        let told = try #require(try await desk.letters(.copyAdded).last)
        #expect(told.recipient == "ana@example.com" && told.text.contains("c…@estudio.example"))
        #expect(!told.text.contains("conta@estudio.example"))

        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await desk.letters(.paymentSucceeded)
        try await InvoiceCopies(shop.context).end(of: ana.id, in: shop.scope)
        // One that waited is not sent any more, and no other is put down.
        #expect(try await desk.letters(.invoiceCopy).isEmpty)
        _ = try await shop.subscribe(ana, to: 5_000)
        _ = try await desk.letters(.paymentSucceeded)
        let copies = try await shop.context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = 'invoice_copy'").count
        }
        #expect(copies == 1)
    }

    @Test(arguments: Engine.available)
    func `follow a part that was paid, too`(engine: Engine) async throws {
        let (desk, ana) = try await open(engine)
        let shop = desk.shop
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let method = try #require(debt.methods.first)
        let offer = try #require(try debt.offer(of: Money(3_000, .clp), with: method.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        #expect(try await desk.letters(.partPaid).count == 1)
        let letter = try #require(try await desk.letters(.invoiceCopy).last)
        let said = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("recibió $3.000, una parte de esta factura.") && said.contains("$7.000"))
    }

    @Test(arguments: Engine.available)
    func `are put down with the end of their letter, once, and for none that had ended`(engine: Engine) async throws {
        let (desk, ana) = try await open(engine)
        let shop = desk.shop
        for amount in [9_990, 5_000] { _ = try await shop.subscribe(ana, to: Int64(amount)) }
        let notifications = CustomerNotifications(shop.context)
        let ids = try await shop.context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = 'payment_succeeded' ORDER BY id").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        #expect(ids.count == 2)
        // Another worker ended this one.
        let other = try await notifications.find(try #require(ids.first), in: shop.scope)
        try await notifications.conclude(other.id, in: shop.scope, as: .sent)
        try await InvoiceCopies(shop.context).conclude(other, as: .sent)
        let letter = try await notifications.find(try #require(ids.last), in: shop.scope)
        for _ in 1...2 { try await InvoiceCopies(shop.context).conclude(letter, as: .sent) }

        let copied = try await shop.context.database.read { db in
            try db.query("SELECT subject_id FROM notifications WHERE kind = 'invoice_copy'").map {
                try $0.text("subject_id")
            }
        }
        #expect(copied == [letter.id.rawValue])
        #expect(try await notifications.find(letter.id, in: shop.scope).state == .sent)
    }

    @Test(arguments: Engine.available)
    func `A11 that ended with the account's address are named to that address`(engine: Engine) async throws {
        let (desk, ana) = try await open(engine)
        _ = try await desk.shop.customers.update(ana.id, in: desk.shop.scope) {
            $0.details.email = "nueva@example.com"
        }
        let letter = try #require(try await desk.letters(.emailChanged).last)
        #expect(letter.recipient == "ana@example.com")
        let said = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("También enviábamos copias de tus facturas a otro correo."))
        #expect(!said.contains("estudio.example"))
    }
}
