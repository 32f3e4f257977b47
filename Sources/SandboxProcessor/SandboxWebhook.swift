import Billing
import Core
import Foundation
import Storage

/// Something that the sandbox tells the merchant's server, as it goes over the wire.
public struct SandboxWebhook: Hashable, Sendable {
    /// Unique: the same news twice has the same id.
    public let id: String
    public let account: ProcessorAccount
    public let body: [UInt8]
    /// How often it has been sent, this time included.
    public let tries: Int
    public let createdAt: Instant

    /// Where it goes, on the merchant's server.
    public var path: String { "/webhooks/sandbox/\(account.name)" }

    public static let signatureHeader = "sandbox-signature"
    /// From one try to the next; twice as long each time, up to half a day.
    static let firstRetry = Span.minutes(1)
    /// After this many tries it is told no more: about four days.
    static let patience = 16

    /// When it is sent again, unless somebody takes it.
    static func retry(after tries: Int) -> Span {
        min(.hours(12), firstRetry * (Int64(1) << Int64(min(max(tries - 1, 0), 10))))
    }
}

/// What is written in a webhook's body.
struct SandboxNews: Codable, Hashable, Sendable {
    struct Thing: Codable, Hashable, Sendable {
        var attempt: String?
        var enrolment: String?
        /// The sandbox's own name for the charge, or of the page.
        var reference: String?
        /// Minor units.
        var amount: Int64?
        var currency: String?
    }
    let id: String
    /// `charge.succeeded`, `charge.failed`, `charge.pending`, `checkout.closed`, `enrolment.succeeded`, `enrolment.closed`.
    let type: String
    let account: String
    /// Seconds since 1970, when it happened.
    let created: Int64
    let data: Thing

    init(_ type: String, of data: Thing, in scope: Scope, at instant: Instant) {
        let about = "\(type)/\(data.attempt ?? "")/\(data.enrolment ?? "")/\(data.reference ?? "")"
        id = "sbx_evt_" + Token.hash(about).prefix(24)
        self.type = type
        account = ProcessorAccount(scope).name
        created = instant.milliseconds / 1_000
        self.data = data
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension SandboxWebhook {
    init(_ row: Row) throws {
        self.init(
            id: try row.text("id"), account: ProcessorAccount(try Scope(sandbox: row)),
            body: Array(try row.text("body").utf8), tries: try row.int("tries"),
            createdAt: try row.instant("created_at"))
    }
}

extension Connection {
    /// Has news told from `due` on. The same news is queued once.
    func queue(_ news: SandboxNews, in scope: Scope, due: Instant) throws {
        try execute(
            """
            INSERT INTO sandbox_webhooks (id, merchant_id, livemode, body, tries, due_at, created_at)
            VALUES (\(news.id), \(scope.merchant), \(scope.mode), \(try news.text()), 0, \(due), \(due))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Takes what is due, oldest first. Who takes it and dies leaves it for the next try.
    func claimWebhooks(dueAt now: Instant, limit: Int) throws -> [SandboxWebhook] {
        let due = try query(
            """
            SELECT * FROM sandbox_webhooks WHERE due_at <= \(now)
            ORDER BY due_at, id
            LIMIT \(limit)
            """
        ).map(SandboxWebhook.init)
        return try due.compactMap { it in
            let next: Instant? =
                it.tries + 1 >= SandboxWebhook.patience ? nil : now + SandboxWebhook.retry(after: it.tries + 1)
            let claimed = try first(
                """
                UPDATE sandbox_webhooks SET tries = tries + 1, due_at = \(next)
                WHERE id = \(it.id) AND tries = \(it.tries) AND due_at <= \(now)
                RETURNING *
                """)
            return try claimed.map(SandboxWebhook.init)
        }
    }

    func delivered(_ id: String, at now: Instant) throws {
        try execute(
            "UPDATE sandbox_webhooks SET due_at = NULL, delivered_at = \(now) WHERE id = \(id) AND delivered_at IS NULL"
        )
    }
}
