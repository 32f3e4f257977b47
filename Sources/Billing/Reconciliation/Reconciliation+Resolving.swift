import Core
import Storage

extension Reconciliation {
    /// Puts money that the processor has where it belongs, and records what differed; once, however often it is found.
    ///
    /// - Returns: nil when it was known.
    func resolve(
        _ discrepancy: Discrepancy, _ line: ProcessorStatement.Line, dryRun: Bool
    ) async throws -> Discrepancy? {
        let context = context
        guard !dryRun else {
            return try await context.database.read { db in try db.isKnown(discrepancy) ? nil : discrepancy }
        }
        return try await context.database.write { db in
            guard try !db.isKnown(discrepancy) else { return nil }
            var discrepancy = discrepancy
            switch discrepancy.kind {
            case .unknownCharge: try db.adopt(line, &discrepancy, context)
            case .takenAfterFailure: try db.accept(&discrepancy, context)
            // The processor owes us an explanation: no amount is invented, nobody is charged again by themselves.
            case .notTaken, .otherAmount: break
            }
            try db.insert(discrepancy)
            return discrepancy
        }
    }
}

extension Connection {
    /// Writes down a charge that we do not know: it pays its invoice if that is open, and is its customer's credit
    /// otherwise (P7). Whose it is tells the invoice, or the method that was charged; if neither does, a person has to.
    fileprivate func adopt(
        _ line: ProcessorStatement.Line, _ discrepancy: inout Discrepancy, _ context: BillingContext
    ) throws {
        let scope = discrepancy.scope
        if let row = try first("SELECT customer_id FROM invoices WHERE \(scope) AND id = \(line.invoice)"),
            let payment = try payment(of: line.invoice, in: scope)
        {
            let customer = try customer(row.id("customer_id"), in: scope)
            let now = try now(for: customer, context)
            let number = try attempts(of: line.invoice, in: scope).map(\.number).max() ?? 0
            let attempt = PaymentAttempt(
                id: line.attempt, scope: scope, payment: payment.id, invoice: line.invoice, customer: customer.id,
                number: number + 1, origin: .api, processor: discrepancy.processor, method: nil, money: line.money,
                state: .succeeded, reference: discrepancy.reference, declineCode: nil, actionURL: nil, createdAt: now,
                settledAt: now)
            try insert(attempt)
            try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now, context)
        } else if let token = line.method?.exposed,
            let row = try first(
                """
                SELECT customer_id FROM payment_methods
                WHERE \(scope) AND processor = \(discrepancy.processor) AND token = \(token) AND customer_id IS NOT NULL
                """)
        {
            var customer = try customer(row.id("customer_id"), in: scope)
            guard customer.currency ?? line.money.currency == line.money.currency else { return }
            let now = try now(for: customer, context)
            customer.balance -= line.money.amount
            customer.currency = line.money.currency
            try update(customer)
            try post(
                [(.cash, line.money.amount), (.customerCredit, -line.money.amount)], currency: line.money.currency,
                customer: customer.id, invoice: nil, in: scope, at: now, context)
            try record(.customerUpdated, .customer(customer.id), of: customer.id, in: scope, at: now, context)
            discrepancy.customer = customer.id
            discrepancy.resolution = .credited
        }
    }

    /// An attempt that counted as failed, whose money the processor has after all.
    fileprivate func accept(_ discrepancy: inout Discrepancy, _ context: BillingContext) throws {
        let scope = discrepancy.scope
        var attempt = try attempt(discrepancy.attempt, in: scope)
        let customer = try customer(attempt.customer, in: scope)
        let now = try now(for: customer, context)
        attempt.state = .succeeded
        attempt.reference = discrepancy.reference
        attempt.settledAt = now
        let moved = try execute(
            """
            UPDATE payment_attempts
            SET state = \(attempt.state), reference = \(attempt.reference), decline_code = NULL, settled_at = \(now)
            WHERE \(scope) AND id = \(attempt.id) AND state = 'failed'
            """)
        guard moved == 1 else { return }
        try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now, context)
    }

    private func resolve(
        discrepancy: inout Discrepancy, with attempt: PaymentAttempt, of customer: Customer, at now: Instant,
        _ context: BillingContext
    ) throws {
        var attempt = attempt
        try book(&attempt, from: customer, at: now, context)
        discrepancy.invoice = attempt.invoice
        discrepancy.customer = customer.id
        discrepancy.resolution = attempt.overpaidAt == nil ? .paidInvoice : .credited
    }
}
