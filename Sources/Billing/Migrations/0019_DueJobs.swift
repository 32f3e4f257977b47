import Storage

extension Migrations {
    /// What is due is looked for by merchant and kind, oldest first, and claimed in that order (C8).
    static let dueJobs = Migration("0019_due_jobs") { _ in
        [
            "DROP INDEX jobs_due",
            """
            CREATE INDEX jobs_due ON jobs (merchant_id, kind, run_at, subject_id)
            WHERE test_clock_id IS NULL AND quarantined_at IS NULL
            """,
        ]
    }
}
