import Core
import Storage

extension BillingTransaction {
    /// What the subject of each of these events was before: the snapshot of the event before it about the same subject.
    ///
    /// - Returns: by event; nothing for the first of a subject.
    package func snapshots(before events: [Event], in scope: Scope) throws -> [Event.ID: String] {
        let found = try query(
            all: events.map { event in
                """
                SELECT snapshot FROM events
                WHERE \(scope) AND subject_id = \(event.subject)
                    AND (created_at, id) < (\(event.createdAt), \(event.id))
                ORDER BY created_at DESC, id DESC LIMIT 1
                """
            })
        return try Dictionary(
            uniqueKeysWithValues: zip(events, found).compactMap { event, rows in
                try rows.first.map { (event.id, try $0.text("snapshot")) }
            })
    }
}
