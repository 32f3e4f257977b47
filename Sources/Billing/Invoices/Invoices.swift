import Core
import Storage

/// The invoices of a merchant's customers.
public struct Invoices: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: Invoice.ID, in scope: Scope) async throws -> Invoice {
        try await context.database.read { try $0.invoice(id, in: scope) }
    }

    public func find(_ id: Invoice.ID, of customer: Customer.ID, in scope: Scope) async throws -> Invoice {
        try await context.database.read { try $0.invoice(id, of: customer, in: scope) }
    }

    public func of(
        _ customer: Customer.ID, in scope: Scope, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Invoice> {
        try await list(in: scope, customer: customer, page)
    }

    /// What still asks for money, oldest first (S35).
    public func open(of customer: Customer.ID, in scope: Scope) async throws -> [Invoice] {
        try await context.database.read { try $0.openInvoices(of: customer, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, subscription: Subscription.ID? = nil,
        status: Invoice.Status? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Invoice> {
        try await context.database.read { db in
            var condition: SQL = "\(scope)"
            if let customer { condition = condition + " AND customer_id = \(customer)" }
            if let subscription { condition = condition + " AND subscription_id = \(subscription)" }
            let filter = status.map { (wanted) -> SQL in "status = \(wanted)" }
            let rows = try db.page("invoices", of: condition, where: filter, page) { $0 }
            return Page(elements: try db.invoices(rows.elements, in: scope), hasMore: rows.hasMore)
        }
    }

    /// Charges what an open invoice still owes, now.
    ///
    /// - Parameters:
    ///   - customer: whose it must be; nil when the merchant asks.
    ///   - method: a stored method instead of the one that would be charged.
    /// - Returns: the attempt as the processor left it. A decline is returned, not thrown.
    /// - Throws: ``BillingError``: `invoice_not_open`, `payment_in_progress` (P6), `no_payment_method`,
    ///   `processor_not_configured`.
    public func pay(
        _ id: Invoice.ID, of customer: Customer.ID? = nil, in scope: Scope, with method: PaymentMethod.ID? = nil,
        origin: PaymentAttempt.Origin
    ) async throws -> PaymentAttempt {
        let context = context
        try await context.database.read { db in
            _ = try customer.map { try db.invoice(id, of: $0, in: scope) } ?? db.invoice(id, in: scope)
            _ = try db.mainProcessor(in: scope, context)
        }
        guard let attempt = try await PaymentCollector(context).collect(id, in: scope, with: method, origin: origin)
        else {
            throw BillingError.conflict(
                "no_payment_method", "There is no payment method to charge: add one, or pay at the checkout.")
        }
        return attempt
    }

    /// Records that the merchant received the money by other means. As for ``void(_:in:)``, what only waits for the customer is
    /// given up at the processor first.
    /// - Throws: `invoice_not_open`, also when that turns out to have been paid; `payment_in_progress`.
    public func payOutOfBand(_ id: Invoice.ID, in scope: Scope) async throws -> Invoice {
        try await change(id, in: scope) { db, invoice, now, context in
            try db.payOutOfBand(&invoice, at: now, context)
        }
    }

    public func void(_ id: Invoice.ID, in scope: Scope) async throws -> Invoice {
        try await change(id, in: scope) { db, invoice, now, context in try db.void(&invoice, at: now, context) }
    }

    public func markUncollectible(_ id: Invoice.ID, in scope: Scope) async throws -> Invoice {
        try await change(id, in: scope) { db, invoice, now, context in
            try db.markUncollectible(&invoice, at: now, context)
        }
    }

    private func change(
        _ id: Invoice.ID, in scope: Scope,
        _ body: @escaping @Sendable (any Connection, inout Invoice, Instant, BillingContext) throws -> Void
    ) async throws -> Invoice {
        let context = context
        let withdrawal = try await Withdrawal(from: id, in: scope, context)
        let changed = try await context.database.write { db -> Invoice? in
            if let withdrawal, try db.complete(withdrawal, context).state == .succeeded { return nil }
            var invoice = try db.invoice(id, in: scope)
            let now = try db.now(for: try db.customer(invoice.customer, in: scope), context)
            try body(db, &invoice, now, context)
            return invoice
        }
        guard let changed else { throw BillingError.conflict("invoice_not_open", "This invoice is not open.") }
        return changed
    }
}
