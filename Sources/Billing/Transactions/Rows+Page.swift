import Core
import Storage

extension Rows {
    /// One page of `table`, by (created_at, id): of what belongs to `owner` and passes the filter.
    ///
    /// The cursor must belong to the owner too (C5): an id of somebody else is as unknown as one that never was. It need not
    /// pass the filter: who cancels, voids or deletes each of a page goes on behind the last of it.
    /// - Parameters:
    ///   - owner: whose it is: what never changes about a row.
    ///   - filter: what may change about it.
    ///   - deleted: where it is remembered of deleted rows where they stood.
    package func page<Element: Sendable>(
        _ table: SQL, columns: SQL = "*", of owner: SQL, where filter: SQL? = nil, deleted: SQL? = nil,
        _ request: PageRequest,
        read: (Row) throws -> Element
    ) throws -> Page<Element> {
        var condition = owner
        if let filter { condition = condition + " AND " + filter }
        if let from = request.createdFrom { condition = condition + " AND created_at >= \(from)" }
        if let to = request.createdTo { condition = condition + " AND created_at <= \(to)" }
        var backwards = false
        switch request.cursor {
        case .none: break
        case .after(let id):
            let at = try cursorInstant([table, deleted], id, owner, parameter: "starting_after")
            condition = condition + " AND (created_at, id) < (\(at), \(id))"
        case .before(let id):
            let at = try cursorInstant([table, deleted], id, owner, parameter: "ending_before")
            condition = condition + " AND (created_at, id) > (\(at), \(id))"
            backwards = true
        }
        let order: SQL = backwards ? "ORDER BY created_at, id" : "ORDER BY created_at DESC, id DESC"
        var rows = try query("SELECT \(columns) FROM \(table) WHERE \(condition) \(order) LIMIT \(request.limit + 1)")
        let hasMore = rows.count > request.limit
        if hasMore { rows.removeLast() }
        if backwards { rows.reverse() }
        return Page(elements: try rows.map(read), hasMore: hasMore)
    }

    private func cursorInstant(_ tables: [SQL?], _ id: String, _ owner: SQL, parameter: String) throws -> Instant {
        for table in tables.compactMap(\.self) {
            if let row = try first("SELECT created_at FROM \(table) WHERE \(owner) AND id = \(id)") {
                return try row.instant("created_at")
            }
        }
        throw BillingError.notFound("object", id, parameter: parameter)
    }
}

extension SQL {
    /// All of these; nil when there are none.
    package static func all(_ conditions: [SQL]) -> SQL? {
        guard let first = conditions.first else { return nil }
        return conditions.dropFirst().reduce(first) { $0 + " AND " + $1 }
    }
}
