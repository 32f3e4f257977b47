import Billing
import Core
import Mail
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct `Mail delivery` {
    private func mailer(_ shop: Shop, _ transport: any MailTransport) throws -> Mailer {
        Mailer(
            shop.context, transport: transport, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
    }

    private func notifications(_ shop: Shop) async throws -> [(
        id: CustomerNotification.ID, kind: String, state: String
    )] {
        try await shop.context.database.read { db in
            try db.query("SELECT id, kind, state FROM notifications ORDER BY created_at, id").map {
                (try $0.id("id"), try $0.text("kind"), try $0.text("state"))
            }
        }
    }

    private func letters(_ shop: Shop) async throws -> [MailboxLetter] {
        try await shop.context.database.read { try $0.mailboxLetters(limit: 100) }
    }

    @Test(arguments: Engine.available)
    func `writes what happened, once, to the address that is stored (A8, D3)`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let mailbox = MailboxTransport(database: shop.context.database, clock: shop.time.clock)
        let mailer = try mailer(shop, mailbox)
        let queued = try await notifications(shop)

        for notification in queued + queued { try await mailer.deliver(notification.id, in: shop.scope) }

        let letters = try await letters(shop)
        #expect(!queued.isEmpty)
        #expect(letters.count == queued.count)
        #expect(letters.allSatisfy { $0.recipient == "ana@example.com" })
        #expect(letters.contains { $0.text.contains("$9.990") })
        #expect(letters.allSatisfy { !$0.html.contains("<script") })
        #expect(try await notifications(shop).allSatisfy { $0.state == "sent" })
    }

    @Test func `D3 hands over once, whoever is told to deliver it again`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        _ = try await shop.customer("Ana")
        let id = try #require(try await notifications(shop).first?.id)
        let transport = Handed()

        for _ in 1...3 { try await mailer(shop, transport).deliver(id, in: shop.scope) }

        #expect(await transport.count == 1)
    }

    @Test func `keeps what could not leave, and gives up what never will`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        _ = try await shop.customer("Ana")
        let id = try #require(try await notifications(shop).first?.id)

        await #expect(throws: MailError.self) {
            try await mailer(shop, Broken(.temporary("down"))).deliver(id, in: shop.scope)
        }
        #expect(try await notifications(shop).first?.state == "queued")

        try await mailer(shop, Broken(.permanent("no such user"))).deliver(id, in: shop.scope)
        #expect(try await notifications(shop).first?.state == "failed")
    }

    @Test func `drops what is late instead of sending it, and forgets what it carried (A9)`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        let ana = try await shop.customer("Ana", card: nil)
        let id = CustomerNotification.ID("ntf_late")
        let end = shop.time.clock.now() - .seconds(1)
        try await shop.context.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO notifications
                    (merchant_id, id, livemode, kind, customer_id, recipient, payload, expires_at, state, created_at)
                VALUES
                    (\(shop.merchant.id), \(id), 0, 'sign_in', \(ana.id), 'ana@example.com', \([UInt8]([1, 2])), \(end),
                    'queued', \(end - .minutes(10)))
                """)
        }

        try await mailer(shop, Broken(.temporary("must not be asked"))).deliver(id, in: shop.scope)

        let row = try await shop.context.database.read { try $0.first("SELECT * FROM notifications WHERE id = \(id)") }
        #expect(try row?.text("state") == "dropped")
        #expect(try row?.blobIfAny("payload") == nil)
    }
}

/// A mail server that always says the same.
private struct Broken: MailTransport {
    let error: MailError

    init(_ error: MailError) { self.error = error }

    func send(_ message: MailMessage) async throws { throw error }
}

/// Counts what it is handed.
private actor Handed: MailTransport {
    private(set) var count = 0

    func send(_ message: MailMessage) { count += 1 }
}
