import Core
import Storage

/// Everything that is stored about one customer, to take along: what they typed, what they have and had, what they paid, and
/// where they are signed in. No token of a processor, hash or key is part of it.
public struct PersonalData: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// How many rows are read at a time: the file is as long as it is, and no more of it is in memory.
    static let rowsAtOnce = 200

    /// Writes the file, piece by piece. Amounts are in minor units of their currency, instants in UTC.
    public func write(of id: Customer.ID, in scope: Scope, _ out: (String) async throws -> Void) async throws {
        let head = try await context.read { tx in
            try tx.first("SELECT * FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NULL").map { row in
                try PersonalRecord(row, PersonalData.customerColumns).text
            }
        }
        guard let head else { throw BillingError.notFound("customer", id.rawValue) }
        try await out("{\n\"customer\": " + head)
        for section in Self.sections {
            try await out(",\n\"\(section.name)\": [")
            var (cursor, isFirst) = (PageRequest.Cursor.none, true)
            while true {
                let (from, table, columns) = (cursor, section.table, section.columns)
                var which: SQL = "\(scope) AND customer_id = \(id)"
                if section.isByInvoice {
                    which =
                        which + " AND invoice_id IN (SELECT id FROM invoices WHERE \(scope) AND customer_id = \(id))"
                }
                let page = try await context.read { [which] tx in
                    try tx.page(
                        table, of: which,
                        PageRequest(limit: PersonalData.rowsAtOnce, cursor: from)
                    ) { (id: try $0.text("id"), text: try PersonalRecord($0, columns).text) }
                }
                let lines = page.elements.map(\.text).joined(separator: ",\n")
                if !lines.isEmpty { try await out((isFirst ? "\n" : ",\n") + lines) }
                isFirst = isFirst && lines.isEmpty
                guard page.hasMore, let last = page.elements.last else { break }
                cursor = .after(last.id)
            }
            try await out("]")
        }
        try await out("\n}\n")
    }
}
