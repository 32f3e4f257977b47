import Core
import Storage

/// What `verify` has found of closed ranges so far: range by range, each merchant's events and then its postings.
struct DigestWalk: Sendable {
    private(set) var found: [Violation] = []
    private let limit: Int
    private var chains: ArraySlice<(source: Digests.Source, merchant: Merchant.ID)>
    private var last: Digests.Closed?

    init(_ merchants: [Merchant.ID], limit: Int) {
        self.limit = limit
        chains = merchants.flatMap { merchant in Digests.Source.allCases.map { ($0, merchant) } }[...]
    }

    var isOver: Bool { chains.isEmpty || found.count >= limit }

    /// A range further.
    func next(in tx: BillingTransaction) throws -> DigestWalk {
        guard let (source, merchant) = chains.first else { return self }
        var walk = self
        guard let closed = try tx.closed(of: source, merchant, after: last?.position ?? 0) else {
            walk.chains.removeFirst()
            walk.last = nil
            return walk
        }
        let rows = try tx.rows(
            of: source, merchant, after: last?.lastID ?? "", upTo: closed.lastID, at: closed.closedAt)
        let isWhole =
            closed.position == (last?.position ?? 0) + 1 && Int64(rows.count) == closed.count
            && Digests.digest(rows, after: last?.digest ?? "") == closed.digest
        if !isWhole {
            walk.found.append(
                Violation(
                    invariant: Digests.name, merchant: merchant.rawValue,
                    subject: "\(source.rawValue) up to \(closed.lastID)"))
        }
        walk.last = closed
        return walk
    }
}
