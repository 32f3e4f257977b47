import Core
import Storage

/// A stored fact that breaks a rule of billing.
public struct Violation: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The name of the invariant: `postings_sum_to_zero`.
    public let invariant: String
    public let merchant: String
    /// The id of what is wrong.
    public let subject: String

    public init(invariant: String, merchant: String, subject: String) {
        self.invariant = invariant
        self.merchant = merchant
        self.subject = subject
    }

    public var description: String { "\(invariant): \(subject)" + (merchant.isEmpty ? "" : " of \(merchant)") }
}

/// Reads everything that is stored and looks for what may not be (M6). It changes nothing.
public struct Verification: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// The names of the invariants that are checked.
    public static var names: [String] { Invariant.all.map(\.name) + [Digests.name] }

    /// Of a database that is small: all in one snapshot, and what queries alone can say on PostgreSQL in one round trip.
    ///
    /// - Parameter limit: how many violations of each invariant are reported.
    /// - Returns: empty when everything holds; in the order of ``names``.
    public func run(limit: Int = 20) async throws -> [Violation] {
        try await context.read { try Self.violations(in: $0, limit: limit) }
    }

    /// The same of what a transaction sees.
    package static func violations(in tx: BillingTransaction, limit: Int = 20) throws -> [Violation] {
        let asked = Invariant.all.filter { $0.judge == nil }
        var answers = try tx.query(all: asked.map { $0.limited(to: limit) }).makeIterator()
        let found = try Invariant.all.flatMap { invariant in
            guard let judge = invariant.judge else {
                return try (answers.next() ?? []).map { try Violation(invariant, $0) }
            }
            var walk = CandidateWalk(invariant, limit: limit, judge)
            while !walk.isOver { walk = try walk.next(in: tx) }
            return walk.found
        }
        return try found + Digests.violations(in: tx, limit: limit)
    }

    /// Of a database of any size: each invariant in a snapshot of its own, so that none is kept for long.
    ///
    /// - Parameters:
    ///   - limit: how many violations of each invariant are reported.
    ///   - width: how many invariants are looked at side by side.
    /// - Returns: empty when everything holds; in the order of ``names``, whatever ended first.
    public func run(limit: Int = 20, width: Int) async throws -> [Violation] {
        try await withThrowingTaskGroup(of: (place: Int, violations: [Violation]).self) { tasks in
            var found = [[Violation]](repeating: [], count: Invariant.all.count)
            for (place, invariant) in Invariant.all.enumerated() {
                if place >= width, let ended = try await tasks.next() { found[ended.place] = ended.violations }
                tasks.addTask { (place, try await violations(of: invariant, limit: limit)) }
            }
            for try await ended in tasks { found[ended.place] = ended.violations }
            return try await found.flatMap { $0 } + Digests(context).violations(limit: limit)
        }
    }

    private func violations(of invariant: Invariant, limit: Int) async throws -> [Violation] {
        guard let judge = invariant.judge else {
            return try await context.read { tx in
                try tx.query(invariant.limited(to: limit)).map { try Violation(invariant, $0) }
            }
        }
        var walk = CandidateWalk(invariant, limit: limit, judge)
        while !walk.isOver {
            let reached = walk
            walk = try await context.read { try reached.next(in: $0) }
        }
        return walk.found
    }
}

extension Violation {
    init(_ invariant: Invariant, _ row: Row) throws {
        self.init(
            invariant: invariant.name, merchant: try row.text("merchant_id"), subject: try row.text("subject"))
    }
}
