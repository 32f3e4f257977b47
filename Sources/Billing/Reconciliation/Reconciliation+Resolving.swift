import Core

extension Reconciliation {
    /// Puts money that the processor has where it belongs, and records what differed; once, however often it is found.
    ///
    /// - Returns: nil when it was known.
    func resolve(
        _ discrepancy: Discrepancy, _ line: ProcessorStatement.Line, dryRun: Bool
    ) async throws -> Discrepancy? {
        guard !dryRun else {
            return try await context.read { tx in try tx.discrepancies.isKnown(discrepancy) ? nil : discrepancy }
        }
        return try await context.write { tx in
            guard try !tx.discrepancies.isKnown(discrepancy) else { return nil }
            var discrepancy = discrepancy
            switch discrepancy.kind {
            case .unknownCharge: try tx.adopt(line, &discrepancy)
            case .takenAfterFailure: try tx.accept(&discrepancy)
            // The processor owes us an explanation: no amount is invented, nobody is charged again by themselves.
            case .notTaken, .otherAmount: break
            }
            try tx.discrepancies.insert(discrepancy)
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
        if let owner = try invoices.owner(of: line.invoice, in: scope),
            let payment = try payments.findIfAny(of: line.invoice, in: scope)
        {
            let customer = try customers.find(owner, in: scope)
            let now = try now(for: customer)
            let number = try attempts.all(of: line.invoice, in: scope).map(\.number).max() ?? 0
            let attempt = PaymentAttempt(
                id: line.attempt, scope: scope, payment: payment.id, invoice: line.invoice, customer: customer.id,
                number: number + 1, origin: .api, processor: discrepancy.processor, method: nil, money: line.money,
                state: .succeeded, references: line.outcome.references, declineCode: nil, actionURL: nil,
                createdAt: now,
                settledAt: now)
            try attempts.insert(attempt)
            try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now)
        } else if let token = line.method?.exposed,
            let owner = try methods.owner(of: token, at: discrepancy.processor, in: scope)
        {
            var customer = try customers.find(owner, in: scope)
            guard customer.currency ?? line.money.currency == line.money.currency else { return }
            let now = try now(for: customer)
            try customer.addToBalance(line.money.negated())
            try customers.update(customer)
            try post(
                [(.cash, line.money), (.customerCredit, line.money.negated())],
                customer: customer.id, invoice: nil, in: scope, at: now)
            try record(.customerUpdated, .customer(customer.id), of: customer.id, in: scope, at: now)
            discrepancy.credit(customer.id)
        }
    }

    /// An attempt that counted as failed, whose money the processor has after all.
    fileprivate func accept(_ discrepancy: inout Discrepancy) throws {
        let scope = discrepancy.scope
        var attempt = try attempts.find(discrepancy.attempt, in: scope)
        let customer = try customers.find(attempt.customer, in: scope)
        let now = try now(for: customer)
        attempt.succeedAfterAll(as: discrepancy.reference, at: now)
        guard try attempts.accept(attempt, at: now) else { return }
        try resolve(discrepancy: &discrepancy, with: attempt, of: customer, at: now)
    }

    private func resolve(
        discrepancy: inout Discrepancy, with attempt: PaymentAttempt, of customer: Customer, at now: Instant
    ) throws {
        var attempt = attempt
        try book(&attempt, from: customer, at: now)
        discrepancy.resolve(with: attempt, of: customer.id)
    }
}
