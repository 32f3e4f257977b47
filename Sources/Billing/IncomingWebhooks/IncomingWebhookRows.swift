import Core
import Storage

/// What processors told us, kept whole (H1).
struct IncomingWebhookRows: Rows {
    let tx: BillingTransaction

    func find(_ id: IncomingWebhook.ID, in scope: Scope) throws -> IncomingWebhook {
        guard let row = try first("SELECT * FROM processor_callbacks WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("callback", id.rawValue)
        }
        return try IncomingWebhook(row)
    }

    /// Those that do not fit what we know, newest first.
    func quarantined(in scope: Scope, limit: Int) throws -> [IncomingWebhook] {
        try query(
            """
            SELECT * FROM processor_callbacks
            WHERE \(scope) AND state = 'quarantined'
            ORDER BY received_at DESC, id DESC
            LIMIT \(limit)
            """
        ).map(IncomingWebhook.init)
    }

    /// - Returns: false when the account has told this event before.
    func insert(_ it: IncomingWebhook, body: [UInt8]) throws -> Bool {
        let subject = it.event.subject.stored
        return try execute(
            """
            INSERT INTO processor_callbacks
                (merchant_id, id, livemode, processor, event_id, kind, subject_kind, subject_id, amount, currency,
                reference, body, state, detail, received_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.processor), \(it.event.id), \(it.event.kind),
                \(subject.kind), \(subject.id), \(it.event.money?.amount), \(it.event.money?.currency.code),
                \(it.event.reference), \(body), \(it.state), \(it.detail), \(it.receivedAt))
            ON CONFLICT (merchant_id, livemode, processor, event_id) DO NOTHING
            """) == 1
    }

    /// Says what came of it, once (D5).
    func conclude(_ it: IncomingWebhook, as state: IncomingWebhook.State, _ detail: String, at now: Instant) throws {
        try execute(
            """
            UPDATE processor_callbacks SET state = \(state), detail = \(detail), settled_at = \(now)
            WHERE \(it.scope) AND id = \(it.id) AND state = 'received'
            """)
    }
}

extension BillingTransaction {
    var incomingWebhooks: IncomingWebhookRows { IncomingWebhookRows(tx: self) }
}

extension IncomingWebhook {
    init(_ row: Row) throws {
        let amount = try row.int64IfAny("amount")
        self.init(
            id: try row.id("id"), scope: try Scope(row), processor: try row.text("processor"),
            event: ProcessorEvent(
                id: try row.text("event_id"), kind: try row.text("kind"), subject: try .init(row),
                money: try amount == nil ? nil : row.money("amount"), reference: try row.textIfAny("reference")),
            state: try row.value("state"), detail: try row.textIfAny("detail"),
            receivedAt: try row.instant("received_at"))
    }
}

extension ProcessorEvent.Subject {
    fileprivate init(_ row: Row) throws {
        switch try row.text("subject_kind") {
        case "attempt": self = .attempt(try row.id("subject_id"))
        case "enrolment": self = .setupIntent(try row.id("subject_id"))
        default: self = .other
        }
    }

    fileprivate var stored: (kind: String, id: String?) {
        switch self {
        case .attempt(let id): ("attempt", id.rawValue)
        case .setupIntent(let id): ("enrolment", id.rawValue)
        case .other: ("other", nil)
        }
    }
}
