import Billing
import Core
import Storage

/// Compares what is stored with what the processor knows and with what people were told. It changes nothing.
struct Oracle: Sendable {
    let world: World
    let scope: Scope
    let terms: MerchantTerms

    /// What holds at every moment, between any two steps.
    func standing() async throws -> [InvariantViolation] {
        var violations = try await Verification(world.auditor).run().map {
            InvariantViolation(rule: $0.invariant, subject: $0.subject)
        }
        violations += try await ask(Self.standing + Self.portal(terms))
        violations += try await PromiseCheck(world: world, scope: scope).violations()
        return try await violations + broken(world.promises.now)
    }

    /// What holds besides once nothing goes wrong any more and everything due is done.
    func settled() async throws -> [InvariantViolation] {
        var violations = try await standing()
        violations += try await ask(Self.settled(at: world.time.now))
        return try await violations + PeriodCheck(world: world, scope: scope).violations() + unequalCash()
    }

    /// How many rules are checked each time.
    var count: Int {
        Verification.names.count + Self.standing.count + Self.portal(terms).count + 1 + Promises.rules
    }

    private func ask(_ questions: [Question]) async throws -> [InvariantViolation] {
        try await world.database.read { db in
            try zip(questions, db.query(all: questions.map(\.sql))).flatMap { question, rows in
                try rows.map { InvariantViolation(rule: question.rule, subject: try $0.text("subject")) }
            }
        }
    }

    /// Every peso that the processor took is in the books as cash, and no other. What was paid at the counter is left out, with
    /// the instalments that were charged of it before.
    private func unequalCash() async throws -> [InvariantViolation] {
        let scope = scope
        let now = world.time.now
        let (taken, booked) = try await world.database.read { db in
            let taken =
                try db.first(
                    """
                    SELECT CAST(COALESCE(SUM(c.amount), 0) AS BIGINT) AS total FROM sandbox_charges c
                    WHERE (c.state = 'succeeded'
                            OR (c.state = 'pending' AND c.decline_code IS NULL AND c.settles_at <= \(now)))
                        AND NOT EXISTS (
                            SELECT 1 FROM payment_attempts a
                            WHERE a.id = c.attempt_id AND a.state NOT IN ('succeeded', 'failed'))
                        AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.id = c.invoice_id AND i.paid_out_of_band = 1)
                    """)?.int64("total") ?? 0
            let booked =
                try db.first(
                    """
                    SELECT CAST(COALESCE(SUM(p.amount), 0) AS BIGINT) AS total FROM postings p
                    WHERE p.merchant_id = \(scope.merchant) AND p.account = 'cash' AND NOT EXISTS (
                        SELECT 1 FROM invoices i
                        WHERE i.merchant_id = p.merchant_id AND i.id = p.invoice_id AND i.paid_out_of_band = 1)
                    """)?.int64("total") ?? 0
            let returned =
                try db.first(
                    """
                    SELECT CAST(COALESCE(SUM(s.amount), 0) AS BIGINT) AS total FROM sandbox_refunds s
                    WHERE NOT EXISTS (SELECT 1 FROM refunds r WHERE r.id = s.id AND r.state = 'pending')
                        AND NOT EXISTS (
                            SELECT 1 FROM refunds r JOIN invoices i ON i.id = r.invoice_id
                            WHERE r.id = s.id AND i.paid_out_of_band = 1)
                    """)?.int64("total") ?? 0
            return (taken - returned, booked)
        }
        return taken == booked
            ? []
            : [
                InvariantViolation(
                    rule: "M6 cash is what the processor took", subject: "\(booked) booked, \(taken) taken")
            ]
    }
}
