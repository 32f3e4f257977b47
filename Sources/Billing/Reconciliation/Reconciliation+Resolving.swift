import Core
import Storage

extension Reconciliation {
    /// Puts money that the processor has where it belongs, and records what differed; once, however often it is found.
    ///
    /// - Returns: nil when it was known.
    func resolve(
        _ discrepancy: Discrepancy, _ line: ProcessorStatement.Line, dryRun: Bool
    ) async throws -> Discrepancy? {
        guard !dryRun else {
            return try await context.read { tx in try tx.isKnown(discrepancy) ? nil : discrepancy }
        }
        return try await context.write { tx in
            guard try !tx.isKnown(discrepancy) else { return nil }
            var discrepancy = discrepancy
            switch discrepancy.kind {
            case .unknownCharge: try tx.adopt(line, &discrepancy)
            case .takenAfterFailure: try tx.accept(&discrepancy)
            // The processor owes us an explanation: no amount is invented, nobody is charged again by themselves.
            case .notTaken, .otherAmount: break
            }
            try tx.insert(discrepancy)
            return discrepancy
        }
    }
}

extension BillingTransaction {
    /// Writes down a charge that we do not know: it pays its invoice if that is open, and is its customer's credit
    /// otherwise (P7). Whose it is tells the invoice, or the method that was charged; if neither does, a person has to.
    fileprivate func adopt(
        _ line: ProcessorStatement.Line, _ discrepancy: inout Discrepancy
    ) throws {
        let scope = discrepancy.scope
        if let row = try first("SELECT customer_id FROM invoices WHERE \(scope) AND id = \(line.invoice)"),
            let payment = try payment(of: line.invoice, in: scope)
        {
            let customer = try customer(row.id("customer_id"), in: scope)
            let now = try now(for: customer)
            let number = try attempts(of: line.invoice, in: scope).map(\.number).max() ?? 0
            let attempt = PaymentAttempt(
                id: line.attempt, scope: scope, payment: payment.id, invoice: line.invoice, customer: customer.id,
                number: number + 1, origin: .api, processor: discrepancy.processor, method: nil, money: line.money,
                state: .succeeded, references: line.outcome.references, declineCode: nil, actionURL: nil,
                createdAt: now,
                settledAt: now)
            try insert(attempt)
            try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now)
        } else if let token = line.method?.exposed,
            let row = try first(
                """
                SELECT customer_id FROM payment_methods
                WHERE \(scope) AND processor = \(discrepancy.processor) AND token = \(token) AND customer_id IS NOT NULL
                """)
        {
            var customer = try customer(row.id("customer_id"), in: scope)
            guard customer.currency ?? line.money.currency == line.money.currency else { return }
            let now = try now(for: customer)
            customer.balance -= line.money.amount
            customer.currency = line.money.currency
            try update(customer)
            try post(
                [(.cash, line.money.amount), (.customerCredit, -line.money.amount)], currency: line.money.currency,
                customer: customer.id, invoice: nil, in: scope, at: now)
            try record(.customerUpdated, .customer(customer.id), of: customer.id, in: scope, at: now)
            discrepancy.customer = customer.id
            discrepancy.resolution = .credited
        }
    }

    /// An attempt that counted as failed, whose money the processor has after all.
    fileprivate func accept(_ discrepancy: inout Discrepancy) throws {
        let scope = discrepancy.scope
        var attempt = try attempt(discrepancy.attempt, in: scope)
        let customer = try customer(attempt.customer, in: scope)
        let now = try now(for: customer)
        attempt.state = .succeeded
        attempt.references[.charge] = discrepancy.reference
        attempt.settledAt = now
        let moved = try execute(
            """
            UPDATE payment_attempts
            SET state = \(attempt.state), reference = \(attempt.reference), decline_code = NULL,
                network_decline_code = NULL, settled_at = \(now)
            WHERE \(scope) AND id = \(attempt.id) AND state = 'failed'
            """, forgetting: .attempts)
        guard moved == 1 else { return }
        try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now)
    }

    private func resolve(
        discrepancy: inout Discrepancy, with attempt: PaymentAttempt, of customer: Customer, at now: Instant
    ) throws {
        var attempt = attempt
        try book(&attempt, from: customer, at: now)
        discrepancy.invoice = attempt.invoice
        discrepancy.customer = customer.id
        discrepancy.resolution = attempt.overpaidAt == nil ? .paidInvoice : .credited
    }
}
