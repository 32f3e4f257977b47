import Core

/// All that a merchant's people see of a customer on one page, as of one moment.
public struct CustomerRecord: Sendable {
    /// How many of each list are told.
    static let shown = 10

    public let customer: Customer
    /// What time it is for them.
    public let now: Instant
    /// What is owed, what they have and how it is paid, with their newest invoices.
    public let overview: CustomerOverview
    /// The newest first: every try, refund and credit note.
    public let payments: Page<PaymentHistory.Entry>
    /// The mail that went to them, or should have.
    public let letters: [CustomerNotification]
    public let events: [CustomerEvent]
    public let notes: [CustomerNote]
    /// That they asked to be deleted.
    public let deletionRequest: DeletionRequest?
}

/// That something happened to a customer, or to what is theirs, without what it looked like then.
public struct CustomerEvent: Hashable, Sendable {
    public let id: Event.ID
    public let kind: Event.Kind
    /// The id of what it is about.
    public let subject: String
    public let at: Instant
}

extension BillingTransaction {
    /// - Throws: `resource_missing` for whom there is not, and who was deleted.
    package func record(of id: Customer.ID, in scope: Scope) throws -> CustomerRecord {
        let customer = try customers.find(named: id, in: scope)
        let now = try self.now(for: customer)
        let count = CustomerRecord.shown
        try readAhead([
            notifications.newestStatement(count, of: id, in: scope), customerNotes.newestStatement(of: id, in: scope),
        ])
        let overview = try self.overview(of: id, in: scope, at: now, invoices: count)
        let places = try paymentHistory.places(of: id, in: scope, PageRequest(limit: count))
        let entries = try places.elements.isEmpty ? [] : paymentHistory.entries(places.elements, in: scope)
        var theirs: [String] = [id.rawValue]
        theirs += overview.subscriptions.map(\.id.rawValue)
        theirs += overview.invoices.elements.map(\.id.rawValue)
        theirs += overview.methods.map(\.id.rawValue)
        return CustomerRecord(
            customer: customer, now: now, overview: overview,
            payments: Page(elements: entries, hasMore: places.hasMore),
            letters: try notifications.newest(count, of: id, in: scope),
            events: try events.newest(count, about: theirs, in: scope),
            notes: try customerNotes.newest(of: id, in: scope),
            deletionRequest: try deletionRequests.open(of: id, in: scope))
    }
}
