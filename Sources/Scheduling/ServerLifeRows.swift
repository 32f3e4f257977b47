import Billing
import Core
import Storage

/// The processes that serve, by the leases that they renew.
package struct ServerLifeRows: Rows {
    package let tx: BillingTransaction

    /// Whether a process may still be at what it holds.
    package func isAlive(_ life: String, at now: Instant) throws -> Bool {
        try first("SELECT 1 AS found FROM server_lives WHERE id = \(life) AND alive_until > \(now)") != nil
    }

    /// Takes away those that have ended by themselves; all of them for who is alone.
    func removeDead(at now: Instant, isAlone: Bool) throws {
        try execute("DELETE FROM server_lives WHERE alive_until <= \(now) OR \(isAlone) = 1")
    }

    func insert(_ life: String, at now: Instant, until lease: Instant) throws {
        try execute(
            """
            INSERT INTO server_lives (id, begun_at, alive_until) VALUES (\(life), \(now), \(lease))
            """)
    }

    /// Renews its lease. One that was taken for dead lives again.
    func prolong(_ life: String, at now: Instant, until lease: Instant) throws {
        try execute(
            """
            INSERT INTO server_lives (id, begun_at, alive_until) VALUES (\(life), \(now), \(lease))
            ON CONFLICT (id) DO UPDATE SET alive_until = \(lease)
            """)
    }

    func remove(_ life: String) throws {
        try execute("DELETE FROM server_lives WHERE id = \(life)")
    }
}

extension BillingTransaction {
    package var serverLives: ServerLifeRows { ServerLifeRows(tx: self) }
}
