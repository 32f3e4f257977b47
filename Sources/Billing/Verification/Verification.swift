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
    public static var names: [String] { Invariant.all.map(\.name) + [Digests.name, AuditTrail.name] }

    /// Of a database that is small: what queries alone can say in one snapshot, on PostgreSQL in one round trip.
    ///
    /// - Parameter limit: how many violations of each invariant are reported.
    /// - Returns: empty when everything holds; in the order of ``names``.
    public func run(limit: Int = 20) async throws -> [Violation] {
        let asked = Invariant.all.filter { $0.judge == nil }
        let answers = try await context.read { tx in
            let answers = try tx.invariants.violations(of: asked, limit: limit)
            return try zip(asked, answers).map { invariant, rows in
                (invariant.name, try rows.map { try Violation(invariant, $0) })
            }
        }
        var found = Dictionary(uniqueKeysWithValues: answers)
        for invariant in Invariant.all where invariant.judge != nil {
            found[invariant.name] = try await violations(of: invariant, limit: limit)
        }
        return try await Invariant.all.flatMap { found[$0.name] ?? [] } + chains(limit: limit)
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
            return try await found.flatMap { $0 } + chains(limit: limit)
        }
    }

    /// Of what is chained: each link holds the hash of the one before it.
    private func chains(limit: Int) async throws -> [Violation] {
        try await Digests(context).violations(limit: limit) + AuditTrail(context).violations(limit: limit)
    }

    private func violations(of invariant: Invariant, limit: Int) async throws -> [Violation] {
        if let judge = invariant.judge { return try await violations(of: invariant, limit: limit, judge) }
        return try await context.read { tx in
            try tx.invariants.violations(of: invariant, limit: limit).map { try Violation(invariant, $0) }
        }
    }

    /// Candidates are read page by page: there may be as many as there are invoices.
    private func violations(
        of invariant: Invariant, limit: Int, _ judge: @escaping @Sendable (BillingTransaction, [Row]) throws -> [Row]
    ) async throws -> [Violation] {
        var found: [Violation] = []
        var last = (merchant: "", subject: "")
        while found.count < limit {
            let (merchant, subject) = last
            let page = try await context.read { tx in
                let rows = try tx.invariants.candidates(of: invariant, after: (merchant, subject), limit: Self.page)
                let end = try rows.last.map { (merchant: try $0.text("merchant_id"), subject: try $0.text("subject")) }
                return (found: try Self.judged(rows, tx, judge).map { try Violation(invariant, $0) }, end: end)
            }
            found += page.found
            guard let end = page.end else { break }
            last = end
        }
        return Array(found.prefix(limit))
    }

    /// A row that holds what cannot be read breaks the rule too, and keeps nobody from judging the others.
    private static func judged(
        _ rows: [Row], _ tx: BillingTransaction, _ judge: (BillingTransaction, [Row]) throws -> [Row]
    ) throws -> [Row] {
        do { return try judge(tx, rows) } catch {
            return rows.filter { row in
                do { return try !judge(tx, [row]).isEmpty } catch { return true }
            }
        }
    }

    private static let page = 500
}

extension Violation {
    fileprivate init(_ invariant: Invariant, _ row: Row) throws {
        self.init(
            invariant: invariant.name, merchant: try row.text("merchant_id"), subject: try row.text("subject"))
    }
}
