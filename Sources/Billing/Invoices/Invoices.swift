import Core

/// The invoices of a merchant's customers.
public struct Invoices: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: Invoice.ID, in scope: Scope) async throws -> Invoice {
        try await context.read { try $0.invoices.find(id, in: scope) }
    }

    public func find(_ id: Invoice.ID, of customer: Customer.ID, in scope: Scope) async throws -> Invoice {
        try await context.read { try $0.invoices.find(id, of: customer, in: scope) }
    }

    /// In the order in which they were asked for.
    ///
    /// - Throws: `resource_missing` when any of them is not this customer's (C2).
    public func find(_ ids: [Invoice.ID], of customer: Customer.ID, in scope: Scope) async throws -> [Invoice] {
        guard !ids.isEmpty else { return [] }
        let found = try await context.read { try $0.invoices.find(ids, in: scope) }
        let theirs = Dictionary(
            found.filter { $0.customer == customer }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try ids.map { id in
            guard let invoice = theirs[id] else { throw BillingError.notFound("invoice", id.rawValue) }
            return invoice
        }
    }

    public func of(
        _ customer: Customer.ID, in scope: Scope, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Invoice> {
        try await list(in: scope, customer: customer, page)
    }

    /// What still asks for money, oldest first (S35).
    public func open(of customer: Customer.ID, in scope: Scope) async throws -> [Invoice] {
        try await context.read { try $0.invoices.open(of: customer, in: scope) }
    }

    /// What was to be paid by now, or was refused: what a merchant's figures call past due. Newest first.
    public func late(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<Invoice> {
        let now = context.clock.now()
        return try await context.read { tx in
            try tx.invoices.page(in: scope, customer: nil, subscription: nil, status: nil, lateAt: now, page)
        }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, subscription: Subscription.ID? = nil,
        status: Invoice.Status? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Invoice> {
        try await context.read { tx in
            try tx.invoices.page(in: scope, customer: customer, subscription: subscription, status: status, page)
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
        try await context.read { tx in
            _ = try customer.map { try tx.invoices.find(id, of: $0, in: scope) } ?? tx.invoices.find(id, in: scope)
            _ = try tx.mainProcessor(in: scope)
        }
        guard let attempt = try await PaymentCollector(context).collect(id, in: scope, with: method, origin: origin)
        else {
            throw BillingError.noPaymentMethod
        }
        return attempt
    }

    /// Records that the merchant received the money by other means; a draft is finalized first. As for ``void(_:in:by:)``, what
    /// only waits for the customer is given up at the processor first.
    ///
    /// - Throws: `invoice_not_open`, also when that turns out to have been paid; `payment_in_progress`; `change_not_made` for a
    ///   change that can be made no more: then nothing is given up.
    public func payOutOfBand(
        _ id: Invoice.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Invoice {
        try await context.read { try $0.requireNoStaleUpdate(on: $0.invoices.find(id, in: scope)) }
        return try await change(id, in: scope) { tx, invoice, now in
            try tx.audit(.invoicePaidOutside, invoice, by: actor)
            if invoice.isDraft {
                try tx.finalize(&invoice, goesOn: false, at: now)
                guard invoice.isOpen else { return }
            }
            try tx.payOutOfBand(&invoice, at: now)
        }
    }

    public func void(_ id: Invoice.ID, in scope: Scope, by actor: AuditActor? = nil) async throws -> Invoice {
        try await change(id, in: scope) { tx, invoice, now in
            try tx.audit(.invoiceVoided, invoice, by: actor)
            try tx.void(&invoice, at: now)
        }
    }

    /// - Throws: as ``payOutOfBand(_:in:by:)``; `change_not_made` for any change that waits for its money.
    public func markUncollectible(
        _ id: Invoice.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Invoice {
        try await context.read { try $0.requireNoUpdate(on: $0.invoices.find(id, in: scope)) }
        return try await change(id, in: scope) { tx, invoice, now in
            try tx.audit(.invoiceUncollectible, invoice, by: actor)
            try tx.markUncollectible(&invoice, at: now)
        }
    }

    private func change(
        _ id: Invoice.ID, in scope: Scope,
        _ body: @escaping @Sendable (BillingTransaction, inout Invoice, Instant) throws -> Void
    ) async throws -> Invoice {
        let withdrawal = try await Withdrawal(from: id, in: scope, context)
        let changed = try await context.write { tx -> Invoice? in
            if let withdrawal, try tx.complete(withdrawal).state == .succeeded { return nil }
            var invoice = try tx.invoices.find(id, in: scope)
            let now = try tx.now(for: try tx.customers.find(invoice.customer, in: scope))
            try body(tx, &invoice, now)
            return invoice
        }
        guard let changed else { throw BillingError.closedInvoice }
        return changed
    }
}

extension BillingError {
    static let noPaymentMethod = BillingError.conflict(
        "no_payment_method", "There is no payment method to charge: add one, or pay at the checkout.")
}
