import Core

/// What happened to a customer's money, newest first (S75): tries to pay, money received at the counter, refunds, credit notes.
///
/// A try that never left for the processor is no part of it: nothing happened.
public struct PaymentHistory: Sendable {
    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// One of them, with what is needed to tell it.
    public struct Entry: Sendable, Identifiable {
        /// Of the attempt, refund or credit note; of the invoice, when that was paid outside.
        public let id: String
        public let invoice: Invoice
        public let event: Event
    }

    public enum Event: Sendable {
        /// With the method that it was made with, nil for a checkout, where the customer chose; and with what went back of it since,
        /// or is about to.
        case attempt(PaymentAttempt, with: PaymentMethod?, refunded: Money)
        case paidOutside(Money, at: Instant)
        case refund(Refund)
        case creditNote(CreditNote)
    }

    /// - Throws: ``BillingError/notFound(_:_:parameter:)`` for a cursor that is no entry of this customer's.
    public func page(
        of customer: Customer.ID, in scope: Scope, _ request: PageRequest
    ) async throws -> Page<Entry> {
        try await context.read { tx in
            let page = try tx.paymentHistory.places(of: customer, in: scope, request)
            return Page(elements: try tx.paymentHistory.entries(page.elements, in: scope), hasMore: page.hasMore)
        }
    }

    /// All about one (S76).
    ///
    /// - Throws: ``BillingError/notFound(_:_:parameter:)``, for another customer's too.
    public func find(_ id: String, of customer: Customer.ID, in scope: Scope) async throws -> Entry {
        try await context.read { tx in
            guard let place = try tx.paymentHistory.place(id, of: customer, in: scope),
                let entry = try tx.paymentHistory.entries([place], in: scope).first
            else { throw BillingError.notFound("payment", id) }
            return entry
        }
    }
}

extension PaymentHistory.Entry {
    /// When it happened: when a refund or a try ended, else when it began.
    public var at: Instant {
        switch event {
        case .attempt(let attempt, _, _): attempt.settledAt ?? attempt.createdAt
        case .paidOutside(_, let instant): instant
        case .refund(let refund): refund.settledAt ?? refund.createdAt
        case .creditNote(let note): note.createdAt
        }
    }

    /// As it stands on the paper: what came back to the customer is negative.
    public var money: Money {
        switch event {
        case .attempt(let attempt, _, _): attempt.money
        case .paidOutside(let money, _): money
        case .refund(let refund): Money(-refund.money.amount, refund.money.currency)
        case .creditNote(let note): Money(-note.money.amount, note.money.currency)
        }
    }
}
