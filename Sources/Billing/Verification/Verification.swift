import Core
import Storage

/// A stored fact that breaks a rule of billing.
public struct Violation: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The name of the invariant: `postings_sum_to_zero`.
    public let invariant: String
    public let merchant: String
    /// The id of what is wrong.
    public let subject: String

    public var description: String { "\(invariant): \(subject) of \(merchant)" }
}

/// Reads everything that is stored and looks for what may not be (M6). It changes nothing.
public struct Verification: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// The names of the invariants that are checked.
    public static var names: [String] { Invariant.all.map(\.name) }

    /// - Parameter limit: how many violations of each invariant are reported.
    /// - Returns: empty when everything holds.
    public func run(limit: Int = 20) async throws -> [Violation] {
        var found: [Violation] = []
        for invariant in Invariant.all {
            found += try await context.database.read { db in
                try db.query("\(invariant.violations) LIMIT \(limit)").map { row in
                    Violation(
                        invariant: invariant.name, merchant: try row.text("merchant_id"),
                        subject: try row.text("subject"))
                }
            }
        }
        return found
    }
}
