import Access
import Billing
import Core
import Mail
import MailTestSupport
import Storage
import Synchronization
import TestSupport
import Testing

/// What people who work for a merchant are written: they are nobody's customers.
@Suite struct `Letters to people` {
    private static let password = Secret("tres tristes tigres")

    /// The shop with its owner.
    private func open(_ engine: Engine, locale: String = "es") async throws -> (Shop, People, ConsoleSession) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let people = People(shop.context, hasher: PasswordHasher(cost: .cheap))
        let (_, url) = try await people.invite(
            email: "duena@tienda.example", role: .owner, to: shop.merchant.id, by: nil)
        let (session, _) = try await people.accept(
            Secret(String(url.split(separator: "/").last ?? "")), name: "Olga", password: Self.password,
            locale: locale, userAgent: nil)
        return (shop, people, session)
    }

    /// Those that wait, oldest first, sent now.
    private func sent(_ shop: Shop) async throws -> [MailMessage] {
        let ids = try await shop.context.database.read { db in
            try db.query("SELECT id FROM people_letters WHERE state = 'queued' ORDER BY created_at, id").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        let tray = Tray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        // A job that is done twice sends nothing twice.
        for id in ids + ids { try await mailer.deliver(id, in: shop.scope) }
        return tray.letters.withLock { $0 }
    }

    @Test(arguments: Engine.available)
    func `carry an invitation to the address that was invited, and what it carried is erased`(
        engine: Engine
    ) async throws {
        let (shop, people, owner) = try await open(engine)
        let (_, url) = try await people.invite(
            email: "Caja@tienda.example", role: .support, to: shop.merchant.id, by: owner.person)

        let letters = try await sent(shop)

        #expect(letters.map(\.recipient) == ["Caja@tienda.example"])
        let letter = try #require(letters.first)
        #expect(letter.subject == "\(shop.merchant.name) te invita a su consola")
        #expect(letter.text.contains(url) && letter.html.contains(url))
        let said = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("El enlace sirve durante 7 días, una sola vez.") && said.contains("/console"))
        #expect(!letter.text.contains("/p/\(shop.merchant.slug)"))
        let left = try await shop.context.database.read { db in
            try db.query("SELECT id FROM people_letters WHERE payload IS NOT NULL OR state <> 'sent'").count
        }
        #expect(left == 0)
    }

    @Test(arguments: ["es", "pt", "en"])
    func `A11 tell of a password that changed, in the language of its person`(language: String) async throws {
        let (shop, _, owner) = try await open(.sqlite, locale: language)
        let signIn = ConsoleSignIn(shop.context, hasher: PasswordHasher(cost: .cheap))
        try await signIn.resetPassword(email: "DUENA@tienda.example", client: "192.0.2.1")
        let asked = try #require(try await sent(shop).last)
        #expect(asked.recipient == "duena@tienda.example" && asked.text.contains("Olga"))
        let found = asked.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/console/password/") }
        let link = Secret(String(try #require(found).split(separator: "/").last ?? ""))

        try await signIn.setPassword(link, to: Secret("otra muy distinta"))

        let told = try #require(try await sent(shop).last)
        let subjects = [
            "es": "Cambió tu contraseña de la consola", "pt": "Sua senha do console mudou",
            "en": "Your console password has changed",
        ]
        #expect(told.subject == subjects[language] && !told.text.contains("/console/password/"))
        #expect(try await ConsoleSessions(shop.context).list(of: owner.person).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `A11 tell of a browser that is not known, once a day, and of nothing that was typed`(
        engine: Engine
    ) async throws {
        let (shop, _, _) = try await open(engine)
        let signIn = ConsoleSignIn(shop.context, hasher: PasswordHasher(cost: .cheap))
        _ = try await sent(shop)
        for client in ["192.0.2.1", "198.51.100.7"] {
            _ = try await signIn.begin(
                email: "duena@tienda.example", password: Self.password, client: client, userAgent: nil)
        }

        let letters = try await sent(shop)

        #expect(letters.map(\.recipient) == ["duena@tienda.example"])
        #expect(letters.first?.subject == "Entraste a la consola desde otro navegador")
        let said = (letters.first?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("un navegador o una red que no conocíamos") && said.contains("Si no fuiste tú"))
    }

    @Test func `A9 are dropped with the link that they carry`() async throws {
        let (shop, _, _) = try await open(.sqlite)
        let signIn = ConsoleSignIn(shop.context, hasher: PasswordHasher(cost: .cheap))
        try await signIn.resetPassword(email: "duena@tienda.example", client: "192.0.2.1")
        shop.time.advance(.hours(1))

        #expect(try await sent(shop).isEmpty)
        let states = try await shop.context.database.read { db in
            try db.query("SELECT state FROM people_letters").map { try $0.text("state") }
        }
        #expect(states == ["dropped"])
    }
}

private final class Tray: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}
