import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport

/// A shop whose mail is written by the mailer, and kept.
public struct NoticeDesk: Sendable {
    public let shop: Shop

    public init(shop: Shop) { self.shop = shop }

    public static func open(on day: String, storing engine: Engine = .sqlite) async throws -> NoticeDesk {
        NoticeDesk(shop: try await Shop.open(on: day, storing: engine))
    }

    /// The letters of one kind, oldest first, written now, and anew if they were before.
    public func letters(_ kind: CustomerNotification.Kind) async throws -> [MailMessage] {
        let ids = try await shop.context.database.write { db in
            // The story's own postman only said that they were sent.
            try db.execute("UPDATE notifications SET state = 'queued' WHERE kind = \(kind)")
            return try db.query("SELECT id FROM notifications WHERE kind = \(kind) ORDER BY created_at, id").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        let tray = Tray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        for id in ids { try await mailer.deliver(id, in: shop.scope) }
        return tray.letters.withLock { $0 }
    }
}

/// Where letters lie that would have been sent.
private final class Tray: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}

extension MailMessage {
    public var recipient: String { to.address.text }
}
