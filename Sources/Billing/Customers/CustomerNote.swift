import Core

/// What somebody of a merchant wrote down about a customer: for the merchant's people, and among what the customer may take
/// along, as it is about them.
public struct CustomerNote: Hashable, Sendable, Identified {
    public static let idPrefix = "not_"
    public typealias ID = Core.ID<CustomerNote>

    /// Who wrote it, as they were called then: they may have left since.
    public struct Author: Hashable, Sendable {
        public let id: String
        public let name: String

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// In characters.
    public static let limit = 2_000
    /// As many of a customer's newest are shown.
    static let shown = 20

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let author: Author
    public let text: String
    public let createdAt: Instant
}

/// The notes on customers. They go with their customer.
public struct CustomerNotes: Sendable {
    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Kept in the merchant's trail, as what its author did (K4).
    ///
    /// - Throws: ``BillingError``: `text` when there is none, or it is too long or holds what must not be kept (W11).
    @discardableResult
    public func add(
        _ text: String, to customer: Customer.ID, by author: CustomerNote.Author, in scope: Scope
    ) async throws -> CustomerNote {
        let text = try FreeText.text(text, parameter: "text", limit: CustomerNote.limit)
        guard !text.isEmpty else { throw BillingError.invalid("text", "A note says something.") }
        let now = context.clock.now()
        return try await context.write { tx in
            let customer = try tx.customers.find(named: customer, in: scope)
            let note = CustomerNote(
                id: .new(at: now, using: tx.chance), scope: scope, customer: customer.id, author: author, text: text,
                createdAt: now)
            try tx.customerNotes.insert(note)
            try tx.audit(
                .customerNoteAdded, about: customer.id.rawValue, ["note": note.id.rawValue],
                by: .person(author.id, name: author.name), in: scope)
            return note
        }
    }

    /// - Throws: `resource_missing` for another customer's (C2).
    public func delete(
        _ id: CustomerNote.ID, of customer: Customer.ID, in scope: Scope, by actor: AuditActor
    ) async throws {
        try await context.write { tx in
            guard try tx.customerNotes.delete(id, of: customer, in: scope) else {
                throw BillingError.notFound("note", id.rawValue)
            }
            try tx.audit(
                .customerNoteDeleted, about: customer.rawValue, ["note": id.rawValue], by: actor, in: scope)
        }
    }

    /// The newest.
    public func list(of customer: Customer.ID, in scope: Scope) async throws -> [CustomerNote] {
        try await context.read { try $0.customerNotes.newest(of: customer, in: scope) }
    }
}
