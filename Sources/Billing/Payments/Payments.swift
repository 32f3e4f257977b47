import Core

/// The payments of invoices: checkouts, and what became of attempts.
public struct Payments: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: Payment.ID, in scope: Scope) async throws -> Payment {
        try await context.read { try $0.payments.find(id, in: scope) }
    }

    /// - Returns: nil for an invoice that had nothing to pay.
    public func payment(of invoice: Invoice.ID, in scope: Scope) async throws -> Payment? {
        try await context.read { try $0.payments.findIfAny(of: invoice, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Payment> {
        try await context.read { tx in
            try tx.payments.page(in: scope, customer: customer, page)
        }
    }

    public func attempts(of invoice: Invoice.ID, in scope: Scope) async throws -> [PaymentAttempt] {
        try await context.read { try $0.attempts.all(of: invoice, in: scope) }
    }

    public func attempt(_ id: PaymentAttempt.ID, in scope: Scope) async throws -> PaymentAttempt {
        try await context.read { try $0.attempts.find(id, in: scope) }
    }

    /// Sends a customer to the processor's checkout for one invoice (S36).
    ///
    /// A checkout that is still open is offered again: two windows pay once (P2).
    /// - Parameters:
    ///   - kinds: what may be used there (S70).
    ///   - locale: `es`, `pt` or `en`.
    ///   - instalments: the most of their bank's that the customer may choose, where the processor offers them.
    ///   - returnURL: where the customer comes back to, given the attempt.
    /// - Returns: the address to redirect to.
    /// - Throws: `invoice_not_open`, `payment_in_progress`, `processor_not_configured`, `processor_incapable`,
    ///   `change_not_made` for a change that can be made no more.
    public func startCheckout(
        _ id: Invoice.ID, of customer: Customer.ID, in scope: Scope, kinds: [PaymentMethod.Kind], locale: String,
        instalments: Int64 = 1, returnURL: @escaping @Sendable (PaymentAttempt.ID) -> String
    ) async throws -> String {
        let open = try await context.read { tx in
            try tx.requireNoStaleUpdate(on: tx.invoices.find(id, of: customer, in: scope))
            let processor = try tx.mainProcessor(in: scope)
            try processor.require(.hostedCheckout)
            try tx.requireReconciled(with: processor.name, in: scope)
            return try tx.attempts.open(of: id, in: scope)
        }
        var withdrawal: Withdrawal?
        if let open, open.state == .requiresAction {
            // Whoever asks for the checkout would rather pay otherwise than by what their bank asks about.
            withdrawal = try await Withdrawal(of: open, context)
        } else if let open {
            guard open.method == nil, open.state == .created, let url = open.actionURL else {
                // The answer of a charge may be waiting: ask, and offer the page only when the way is free.
                guard try await resolve(open.id, of: customer, in: scope).state == .failed else {
                    throw BillingError.paymentInProgress
                }
                return try await startCheckout(
                    id, of: customer, in: scope, kinds: kinds, locale: locale, instalments: instalments,
                    returnURL: returnURL)
            }
            if try await resolve(open.id, of: customer, in: scope).state == .created { return url }
            return try await startCheckout(
                id, of: customer, in: scope, kinds: kinds, locale: locale, instalments: instalments,
                returnURL: returnURL)
        }
        let begun = try await context.write {
            [withdrawal] tx -> (PaymentAttempt, CheckoutRequest, any Processor)? in
            if let withdrawal {
                guard try tx.complete(withdrawal).state == .failed else { return nil }
                // A change that waits for its money has no calendar: the checkout is another way to pay it.
                if try tx.pendingUpdates.openIfAny(by: id, in: scope) == nil {
                    try tx.resumeCalendar(after: withdrawal)
                }
            }
            let processor = try tx.mainProcessor(in: scope)
            var invoice = try tx.invoices.find(id, of: customer, in: scope)
            try tx.requireNoStaleUpdate(on: invoice)
            let owner = try tx.customers.find(named: customer, in: scope)
            let now = try tx.now(for: owner)
            let attempt = try tx.beginAttempt(
                for: &invoice, with: nil, processor: processor.name, origin: .checkout, testClock: owner.testClock,
                at: now)
            try tx.compareDaily(with: processor.name, in: scope, at: tx.clock.now())
            let merchant = try tx.merchants.find(scope.merchant)
            let request = CheckoutRequest(
                attempt: attempt.id, account: ProcessorAccount(scope), invoice: invoice.id, money: attempt.money,
                description: invoice.number ?? "",
                kinds: processor.capabilities.offered(of: kinds), merchantName: merchant.name, locale: locale,
                returnURL: returnURL(attempt.id),
                instalments: processor.capabilities.contains(.instalments) ? instalments : 1)
            return (attempt, request, processor)
        }
        guard let (attempt, request, processor) = begun else {
            throw BillingError.closedInvoice
        }
        let url = try await processor.startCheckout(request)
        try await context.write { tx in
            try tx.attempts.setCheckout(url, of: attempt.id, in: scope)
        }
        return url
    }
}
