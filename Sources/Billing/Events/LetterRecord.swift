import Core

/// What is known of a letter after it: to whom it was, and what became of it. What it said is nowhere kept.
public struct LetterRecord: Hashable, Sendable {
    public let id: CustomerNotification.ID
    public let kind: CustomerNotification.Kind
    public let customer: Customer.ID
    /// Where it went when that is not the customer's own address.
    public let recipient: String?
    public let state: CustomerNotification.State
    public let createdAt: Instant
    /// When it left, or ended otherwise; nil while it waits.
    public let settledAt: Instant?
}

extension CustomerNotifications {
    /// What was sent to whom, newest first, with the customers it is about.
    ///
    /// - Parameters:
    ///   - kind: nil for all.
    ///   - customer: nil for everybody's.
    public func page(
        in scope: Scope, kind: CustomerNotification.Kind? = nil, customer: Customer.ID? = nil,
        _ request: PageRequest = PageRequest()
    ) async throws -> (Page<LetterRecord>, customers: [Customer.ID: Customer]) {
        try await context.read { tx in
            let page = try tx.notifications.page(in: scope, kind: kind, customer: customer, request)
            let found = try tx.customers.find(Array(Set(page.elements.map(\.customer))).sorted(), in: scope)
            return (page, customers: Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
        }
    }
}
