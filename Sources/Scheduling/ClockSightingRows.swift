import Billing
import Core
import Storage

/// The highest time that was seen on the machine's clock (D9).
struct ClockSightingRows: Rows {
    let tx: BillingTransaction

    /// - Returns: nil before the first look.
    func highest() throws -> Instant? {
        try first("SELECT seen_at FROM clock_sightings WHERE clock = 'machine'")?.instant("seen_at")
    }

    func keep(_ now: Instant) throws {
        try execute(
            """
            INSERT INTO clock_sightings (clock, seen_at) VALUES ('machine', \(now))
            ON CONFLICT (clock) DO UPDATE SET seen_at = excluded.seen_at
            """)
    }
}

extension BillingTransaction {
    var clockSightings: ClockSightingRows { ClockSightingRows(tx: self) }
}
