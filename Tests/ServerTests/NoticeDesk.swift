import Billing
import Core
import Mail
import Storage
import TestSupport

@testable import Server

/// A shop whose mail is written by the mailer, and kept.
struct NoticeDesk: Sendable {
    let shop: Shop

    static func open(on day: String, storing engine: Engine = .sqlite) async throws -> NoticeDesk {
        NoticeDesk(shop: try await Shop.open(on: day, storing: engine))
    }

    /// The letters of one kind, oldest first, written now, and anew if they were before.
    func letters(_ kind: CustomerNotification.Kind) async throws -> [MailboxLetter] {
        let ids = try await shop.context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = \(kind) ORDER BY created_at, id").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        let mailer = Mailer(
            shop.context, transport: MailboxTransport(database: shop.context.database, clock: shop.time.clock),
            from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        try await shop.context.database.write { db in
            // The story's own postman only said that they were sent.
            try db.execute("DELETE FROM mailbox")
            try db.execute("UPDATE notifications SET state = 'queued' WHERE kind = \(kind)")
        }
        for id in ids { try await mailer.deliver(id, in: shop.scope) }
        return try await shop.context.database.read { db in
            try ids.compactMap { try db.mailboxLetter("\($0)@pay.example.com") }
        }
    }
}
