import Billing
import Core

/// An audit trail as a table (W7): a row for each entry, with everything that its hash is over. Its columns are named as programs
/// name them, for whoever checks the chain with a program of their own.
public struct AuditSheet: Sendable {
    public init() {}

    /// What the file begins with.
    public var head: String {
        CSV.byteOrderMark
            + CSV.line(
                [
                    "number", "at", "actor", "actor_id", "actor_name", "action", "subject", "details", "previous_hash",
                    "hash",
                ].map(CSV.Cell.text))
    }

    public func line(_ entry: AuditEntry) -> String {
        let texts: [String?] = [
            String(entry.number), "\(Zone.utc.local(at: entry.at))Z", entry.actor.kind.rawValue, entry.actor.id,
            entry.actor.name, entry.action, entry.subject, JSONText.of(entry.details), entry.previousHash, entry.hash,
        ]
        return CSV.line(texts.map { $0.map(CSV.Cell.text) ?? .empty })
    }
}
