import Access
import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport
import Testing

/// What somebody of a merchant's sends to themselves to see how a letter arrives.
@Suite struct `A test of a letter` {
    private func open(_ engine: Engine) async throws -> (Shop, Person) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let people = People(shop.context, hasher: PasswordHasher(cost: .cheap))
        let (_, url) = try await people.invite(
            email: "olga@tienda.example", role: .owner, to: shop.merchant.id, by: nil)
        let (session, _) = try await people.accept(
            Secret(String(url.split(separator: "/").last ?? "")), name: "Olga",
            password: Secret("tres tristes tigres"), locale: "es", userAgent: nil)
        return (shop, try await people.find(session.person))
    }

    private func sent(_ shop: Shop) async throws -> [MailMessage] {
        let ids = try await shop.context.database.read { db in
            try db.query("SELECT id FROM people_letters WHERE state = 'queued' ORDER BY created_at, id").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        let tray = Tray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        for id in ids { try await mailer.deliver(id, in: shop.scope) }
        return tray.letters.withLock { $0 }
    }

    private func test(of customer: Customer?) -> TestLetter {
        TestLetter(
            .invoiceCreated, language: "es", subject: "Factura de {{customer_name}}",
            body: "Son {{amount}}.", in: .test, of: customer?.id)
    }

    @Test(arguments: Engine.available)
    func `S88 goes to who asks alone, says that it is one, and is kept in the trail`(engine: Engine) async throws {
        let (shop, olga) = try await open(engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 5_000)
        try await TestLetters(shop.context).send(test(of: ana), to: olga, of: shop.merchant.id)

        let letter = try #require(try await sent(shop).last)
        #expect(letter.to.address.text == "olga@tienda.example")
        #expect(letter.subject == "[Prueba] Factura de Ana")
        for part in [letter.text, letter.html] { #expect(part.contains("Prueba: lo pediste desde la consola")) }
        #expect(letter.text.contains("Son $5.000."))
        let entry = try #require(
            try await AuditTrail(shop.context).list(of: shop.merchant.id, matching: "letter.test_sent").first)
        #expect(entry.actor == .person(olga.id.rawValue, name: "Olga") && entry.subject == "invoice_created")
    }

    @Test(arguments: Engine.available)
    func `C1 shows nobody of another merchant's`(engine: Engine) async throws {
        let (shop, olga) = try await open(engine)
        let ana = try await shop.customer("Ana")
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        try await TestLetters(shop.context).send(test(of: ana), to: olga, of: other.id)
        #expect(try await sent(shop).last?.subject == "[Prueba] Factura de Ana Rojas")
    }

    @Test func `S7 comes five times in a quarter of an hour`() async throws {
        let (shop, olga) = try await open(.sqlite)
        let tests = TestLetters(shop.context)
        for _ in 1...TestLetters.most { try await tests.send(test(of: nil), to: olga, of: shop.merchant.id) }
        await #expect(throws: TestLetterRefusal.tooMany) {
            try await tests.send(test(of: nil), to: olga, of: shop.merchant.id)
        }
        shop.time.advance(.minutes(16))
        try await tests.send(test(of: nil), to: olga, of: shop.merchant.id)
    }
}

/// Where letters lie that would have been sent.
private final class Tray: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}
