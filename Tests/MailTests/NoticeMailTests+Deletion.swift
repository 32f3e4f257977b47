import Billing
import Core
import Logging
import Mail
import MailTestSupport
import Scheduling
import Storage
import Synchronization
import TestSupport
import Testing

extension `Notices` {
    /// Nobody is written to, and nothing is tried again for who is not there.
    @Test(arguments: Engine.available)
    func `of a customer who was deleted meanwhile end without a letter, and everybody else gets theirs`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        for customer in [ana, beto] { _ = try await shop.subscribe(customer, to: 9_990) }
        try await shop.customers.delete(ana.id, in: shop.scope)
        let post = Post()
        let mailer = Mailer(
            shop.context, transport: post, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        var logger = Logger(label: "test")
        logger.logLevel = .critical

        let scheduler = Scheduler(
            shop.context, mailer: { try await mailer.deliver($0, in: $1) }, logger: logger)
        try await scheduler.runUntilIdle()

        #expect(try await ends(of: ana, shop) == ["dropped"])
        #expect(try await ends(of: beto, shop) == ["sent"])
        #expect(Set(post.letters.withLock { $0.map(\.recipient) }) == ["beto@example.com"])
        let waiting = try await shop.context.database.read { db in
            try db.query("SELECT kind FROM jobs WHERE kind = 'notification' OR last_error IS NOT NULL").count
        }
        #expect(waiting == 0)
    }

    /// How the notices to a customer ended, each way once.
    private func ends(of customer: Customer, _ shop: Shop) async throws -> [String] {
        try await shop.context.database.read { db in
            try db.query("SELECT DISTINCT state FROM notifications WHERE customer_id = \(customer.id)").map {
                try $0.text("state")
            }
        }
    }
}

/// What was handed over.
private final class Post: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}
