import Storage

/// What a judged invariant has found so far. Its candidates are read page by page: there may be as many as there are invoices.
struct CandidateWalk: Sendable {
    typealias Judge = @Sendable (BillingTransaction, [Row]) throws -> [Row]

    private(set) var found: [Violation] = []
    private(set) var isOver = false

    private let invariant: Invariant
    private let limit: Int
    private let judge: Judge
    /// The merchant and subject of the last candidate.
    private var place = (merchant: "", subject: "")
    private static let pageSize = 500

    init(_ invariant: Invariant, limit: Int, _ judge: @escaping Judge) {
        self.invariant = invariant
        self.limit = limit
        self.judge = judge
    }

    /// A page further.
    func next(in tx: BillingTransaction) throws -> CandidateWalk {
        let rows = try tx.query(
            """
            SELECT * FROM (\(invariant.violations)) candidates
            WHERE (merchant_id, subject) > (\(place.merchant), \(place.subject))
            ORDER BY merchant_id, subject LIMIT \(Self.pageSize)
            """)
        var walk = self
        walk.found += try judged(rows, tx).prefix(limit - found.count).map { try Violation(invariant, $0) }
        if let last = rows.last { walk.place = (try last.text("merchant_id"), try last.text("subject")) }
        walk.isOver = rows.isEmpty || walk.found.count == limit
        return walk
    }

    /// A row that holds what cannot be read breaks the rule too, and keeps nobody from judging the others.
    private func judged(_ rows: [Row], _ tx: BillingTransaction) throws -> [Row] {
        do { return try judge(tx, rows) } catch {
            return rows.filter { row in
                do { return try !judge(tx, [row]).isEmpty } catch { return true }
            }
        }
    }
}
