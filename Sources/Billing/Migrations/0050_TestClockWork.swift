import Storage

extension Migrations {
    /// How much a test clock has done, and how much of its present way is left to it.
    static let testClockWork = Migration("0050_test_clock_work") { _ in
        [
            "ALTER TABLE test_clocks ADD COLUMN steps BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE test_clocks ADD COLUMN steps_left BIGINT",
            "ALTER TABLE test_clocks ADD COLUMN advanced_at BIGINT",
        ]
    }
}
