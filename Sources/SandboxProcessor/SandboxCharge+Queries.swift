import Billing
import Core
import Storage

extension SandboxCharge {
    init(_ row: Row) throws {
        self.init(
            attempt: try row.id("attempt_id"), reference: try row.text("reference"), scope: try Scope(sandbox: row),
            invoice: try row.id("invoice_id"), money: try row.money("amount"), description: try row.text("description"),
            token: try row.textIfAny("token_id"), kind: try row.value("kind"), state: try row.value("state"),
            declineCode: try row.textIfAny("decline_code"), settlesAt: try row.instantIfAny("settles_at"),
            locale: try row.textIfAny("locale"), returnURL: try row.text("return_url"),
            createdAt: try row.instant("created_at"), instalments: try row.int64("instalments"))
    }
}

extension Scope {
    init(sandbox row: Row) throws {
        self.init(merchant: try row.id("merchant_id"), mode: Mode(livemode: try row.bool("livemode")))
    }
}

extension Connection {
    func sandboxCharge(_ attempt: PaymentAttempt.ID) throws -> SandboxCharge? {
        try first("SELECT * FROM sandbox_charges WHERE attempt_id = \(attempt)").map(SandboxCharge.init)
    }

    /// - Returns: nil for what is another account's, too.
    func sandboxCharge(_ attempt: AttemptReference) throws -> SandboxCharge? {
        guard let charge = try sandboxCharge(attempt.attempt), charge.scope == attempt.account.scope else { return nil }
        return charge
    }

    func sandboxCharge(reference: String) throws -> SandboxCharge? {
        try first("SELECT * FROM sandbox_charges WHERE reference = \(reference) AND livemode = 0").map(
            SandboxCharge.init)
    }

    func insert(_ it: SandboxCharge) throws {
        guard try insertIfNew(it) else { throw StorageError.constraint("sandbox_charges.attempt_id") }
    }

    /// - Returns: false when the attempt has a charge already.
    func insertIfNew(_ it: SandboxCharge) throws -> Bool {
        try execute(
            """
            INSERT INTO sandbox_charges
                (attempt_id, reference, merchant_id, livemode, invoice_id, amount, currency, description, token_id,
                kind, state, decline_code, settles_at, locale, return_url, created_at, instalments)
            VALUES
                (\(it.attempt), \(it.reference), \(it.scope.merchant), \(it.scope.mode), \(it.invoice),
                \(it.money.amount), \(it.money.currency), \(it.description), \(it.token), \(it.kind), \(it.state),
                \(it.declineCode), \(it.settlesAt), \(it.locale), \(it.returnURL), \(it.createdAt),
                \(it.instalments))
            ON CONFLICT (attempt_id) DO NOTHING
            """) == 1
    }

    func update(_ it: SandboxCharge) throws {
        try execute(
            """
            UPDATE sandbox_charges
            SET state = \(it.state), decline_code = \(it.declineCode), settles_at = \(it.settlesAt)
            WHERE attempt_id = \(it.attempt)
            """)
    }

    /// Whether the attempt was given up before it was heard of.
    func wasCanceledUnheard(_ attempt: PaymentAttempt.ID) throws -> Bool {
        try first("SELECT 1 AS found FROM sandbox_cancellations WHERE attempt_id = \(attempt)") != nil
    }

    func cancelUnheard(_ attempt: PaymentAttempt.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO sandbox_cancellations (attempt_id, created_at) VALUES (\(attempt), \(now))
            ON CONFLICT (attempt_id) DO NOTHING
            """)
    }
}
