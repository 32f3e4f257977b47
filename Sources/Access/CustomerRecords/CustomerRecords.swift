import Billing
import Core

/// Customers as the merchant's people see them, with how they came in, or why they could not (S22).
public struct CustomerRecords: Sendable {
    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public struct Found: Sendable {
        public let record: CustomerRecord
        /// With the address of their account, newest first.
        public let attempts: [SignInAttempt]
        /// With an address that no customer had, and that looks like theirs: what somebody types who mistypes it.
        public let lookalikes: [SignInAttempt]
    }

    /// Everything in one snapshot.
    ///
    /// - Throws: `resource_missing` for whom there is not, and who was deleted.
    public func find(_ id: Customer.ID, in scope: Scope) async throws -> Found {
        try await context.read { tx in
            let record = try tx.record(of: id, in: scope)
            guard let email = record.customer.details.email.map(EmailAddress.folded) else {
                return Found(record: record, attempts: [], lookalikes: [])
            }
            let strangers = try tx.signInAttempts.unknown(like: email, in: scope)
            return Found(
                record: record, attempts: try tx.signInAttempts.newest(10, of: email, in: scope),
                lookalikes: Array(strangers.filter { Likeness.isNear($0.email, email) }.prefix(5)))
        }
    }
}

/// Whether somebody may have meant one address and typed another.
enum Likeness {
    /// Two slips at most: a letter more, one less, or another one. The same address is not like itself.
    static func isNear(_ typed: String, _ meant: String) -> Bool {
        let (left, right) = (Array(typed.utf8), Array(meant.utf8))
        guard left != right, abs(left.count - right.count) <= most else { return false }
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let changed = corner + (letter == other ? 0 : 1)
                corner = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, corner + 1)
            }
            if let least = row.min(), least > most { return false }
        }
        return row[right.count] <= most
    }

    private static let most = 2
}
