import Core
import Storage

/// Who was about to leave, and what came of it.
struct RetentionAssignmentRows: Rows {
    let tx: BillingTransaction

    /// Those of a subscription, and those that its customer took with any, newest first.
    func all(about subscription: Subscription) throws -> [RetentionAssignment] {
        try query(
            """
            SELECT * FROM retention_assignments
            WHERE \(subscription.scope) AND customer_id = \(subscription.customer)
                AND (subscription_id = \(subscription.id) OR outcome = 'taken')
            ORDER BY created_at DESC, id DESC
            LIMIT 200
            """
        ).map(RetentionAssignment.init)
    }

    /// The last that was taken for a subscription.
    func lastTaken(for subscription: Subscription) throws -> RetentionAssignment? {
        try first(
            """
            SELECT * FROM retention_assignments
            WHERE \(subscription.scope) AND customer_id = \(subscription.customer)
                AND subscription_id = \(subscription.id) AND outcome = 'taken'
            ORDER BY concluded_at DESC, id DESC
            LIMIT 1
            """
        ).map(RetentionAssignment.init)
    }

    func findIfAny(_ id: RetentionAssignment.ID, for subscription: Subscription) throws -> RetentionAssignment? {
        try first(
            """
            SELECT * FROM retention_assignments
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND id = \(id)
            """
        ).map(RetentionAssignment.init)
    }

    /// One that is open already stays, and is the one.
    func insert(_ it: RetentionAssignment) throws {
        try execute(
            """
            INSERT INTO retention_assignments
                (merchant_id, id, livemode, customer_id, subscription_id, coupon_id, cohort, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(it.coupon),
                \(it.cohort), \(it.createdAt))
            ON CONFLICT DO NOTHING
            """)
    }

    /// What gave way to something else is the open one again.
    func reopen(_ it: RetentionAssignment) throws {
        try execute(
            """
            UPDATE retention_assignments SET outcome = NULL, concluded_at = NULL
            WHERE \(it.scope) AND id = \(it.id) AND outcome = 'replaced'
            """)
    }

    /// Ends what is open of a subscription, if anything is.
    func concludeOpen(of subscription: Subscription, as conclusion: RetentionAssignment.Conclusion) throws {
        try execute(
            """
            UPDATE retention_assignments
            SET outcome = \(conclusion.outcome), concluded_at = \(conclusion.at), reason = \(conclusion.reason),
                comment = \(conclusion.comment)
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND outcome IS NULL
            """)
    }
}

extension BillingTransaction {
    var retentionAssignments: RetentionAssignmentRows { RetentionAssignmentRows(tx: self) }
}

extension RetentionAssignment {
    init(_ row: Row) throws {
        let outcome: Outcome? = try row.valueIfAny("outcome")
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            subscription: try row.id("subscription_id"), coupon: try row.id("coupon_id"),
            cohort: try row.value("cohort"), createdAt: try row.instant("created_at"),
            conclusion: try outcome.map { outcome in
                Conclusion(
                    outcome: outcome, at: try row.instant("concluded_at"), reason: try row.valueIfAny("reason"),
                    comment: try row.textIfAny("comment"))
            })
    }
}
