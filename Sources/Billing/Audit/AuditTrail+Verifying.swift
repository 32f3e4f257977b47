import Core

/// What looking at a whole trail came to.
public enum AuditVerdict: Hashable, Sendable {
    /// Every entry is as it was written.
    case whole(entries: Int64)
    /// Where the chain breaks: this entry was changed, taken away or slipped in, or one before it was.
    case broken(at: Int64)
}

extension AuditTrail {
    /// As `verify` calls it.
    static let name = "audit_trail_is_whole"

    private static let page = 500

    /// Computes each hash anew, from the first entry to the last.
    public func verify(of merchant: Merchant.ID) async throws -> AuditVerdict {
        var last: (number: Int64, hash: String) = (0, "")
        while true {
            let reached = last.number
            let (entries, head) = try await context.read { tx in
                (
                    try tx.auditEntries.all(of: merchant, after: reached, limit: Self.page),
                    try tx.auditEntries.head(of: merchant)
                )
            }
            for entry in entries {
                guard let entry, entry.number == last.number + 1, entry.previousHash == last.hash,
                    entry.hash == entry.expectedHash
                else { return .broken(at: last.number + 1) }
                last = (entry.number, entry.hash)
            }
            guard entries.count < Self.page else { continue }
            let isWhole = head?.number ?? 0 == last.number && head?.hash ?? "" == last.hash
            return isWhole ? .whole(entries: last.number) : .broken(at: last.number + 1)
        }
    }

    /// - Returns: one for each merchant whose trail is not what it was, at most `limit`.
    func violations(limit: Int) async throws -> [Violation] {
        var found: [Violation] = []
        for merchant in try await context.merchants() where found.count < limit {
            if case .broken(let number) = try await verify(of: merchant) {
                found.append(
                    Violation(invariant: Self.name, merchant: merchant.rawValue, subject: "entry \(number)"))
            }
        }
        return found
    }
}
