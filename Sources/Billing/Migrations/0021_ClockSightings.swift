import Storage

extension Migrations {
    /// The highest time that a scheduler has seen on its machine's clock (D9).
    static let clockSightings = Migration("0021_clock_sightings") { _ in
        [
            """
            CREATE TABLE clock_sightings (
                clock TEXT PRIMARY KEY,
                seen_at BIGINT NOT NULL
            )
            """
        ]
    }
}
