import Core

/// Everything that is stored about one customer, to take along: what they typed, what they have and had, what they paid, and
/// where they are signed in. No token of a processor, hash or key is part of it.
public struct PersonalData: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// How many rows are read at a time: the file is as long as it is, and no more of it is in memory.
    static let rowsAtOnce = 200

    /// Writes the file, piece by piece. Amounts are in minor units of their currency, instants in UTC.
    public func write(of id: Customer.ID, in scope: Scope, _ out: (String) async throws -> Void) async throws {
        let head = try await context.read { try $0.personalData.customer(id, in: scope) }
        guard let head else { throw BillingError.notFound("customer", id.rawValue) }
        try await out("{\n\"customer\": " + head)
        for section in PersonalDataRows.sections {
            try await out(",\n\"\(section.name)\": [")
            var (cursor, isFirst) = (PageRequest.Cursor.none, true)
            while true {
                let request = PageRequest(limit: Self.rowsAtOnce, cursor: cursor)
                let page = try await context.read { try $0.personalData.page(section, of: id, in: scope, request) }
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
