import Core
import Storage

/// What waits in the queues of jobs and webhooks, until something is written again.
struct DueTimes {
    /// How many writes there had been.
    let writes: Int
    /// When the next job can be claimed, by the server's clock.
    let work: Instant?
    /// When the processor has something to tell next.
    let news: Instant?

    /// - Returns: nil when the database does not answer.
    init?(after writes: Int, in database: any Database) async {
        // A database that does not answer is asked again at the next step.
        let found = try? await database.read { db in
            let rows = try db.query(all: [
                """
                SELECT MIN(CASE WHEN run_at > leased_until THEN run_at ELSE leased_until END) AS due FROM jobs
                WHERE test_clock_id IS NULL AND quarantined_at IS NULL
                """,
                "SELECT MIN(due_at) AS due FROM sandbox_webhooks WHERE due_at IS NOT NULL",
            ])
            return try rows.map { try $0.first?.instantIfAny("due") }
        }
        guard let found else { return nil }
        self.writes = writes
        work = found[0]
        news = found[1]
    }
}
