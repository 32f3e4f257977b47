import Core
import Storage

extension EventRows {
    /// Of several subjects, without their snapshots: nobody looks into them here.
    func newest(_ count: Int, about subjects: [String], in scope: Scope) throws -> [CustomerEvent] {
        let rows = try query(
            """
            SELECT id, kind, subject_id, created_at FROM events
            WHERE \(scope) AND subject_id IN (\(list: subjects))
            ORDER BY created_at DESC, id DESC
            LIMIT \(count)
            """)
        return try rows.map { row in
            CustomerEvent(
                id: try row.id("id"), kind: try row.value("kind"), subject: try row.text("subject_id"),
                at: try row.instant("created_at"))
        }
    }
}

extension NotificationRows {
    /// The mail of a customer. What went to the merchant about them is none of theirs.
    func newest(_ count: Int, of customer: Customer.ID, in scope: Scope) throws -> [CustomerNotification] {
        try query(newestStatement(count, of: customer, in: scope)).map(CustomerNotification.init)
    }

    func newestStatement(_ count: Int, of customer: Customer.ID, in scope: Scope) -> SQL {
        """
        SELECT * FROM notifications
        WHERE \(scope) AND customer_id = \(customer) AND kind <> \(CustomerNotification.Kind.deletionRequested)
        ORDER BY created_at DESC, id DESC
        LIMIT \(count)
        """
    }
}
