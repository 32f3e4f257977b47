import Core

/// Which method each open invoice of a customer would be charged to, of those that are charged by themselves.
private struct MethodsInCharge {
    /// Oldest first.
    let invoices: [Invoice.ID]
    let methods: [Invoice.ID: PaymentMethod.ID]

    /// The invoices that would be charged to another method than before.
    func changed(since before: MethodsInCharge) -> [Invoice.ID] {
        invoices.filter { methods[$0] != nil && methods[$0] != before.methods[$0] }
    }
}

/// What is charged at once because another method is charged from now on.
package struct TriesAtOnce: Sendable {
    /// Written down in the transaction of the change, so that no crash loses them; the processor is called after it (P2).
    var begun: [BegunCharge] = []
    /// Something waits for the customer there, and has to be given up first.
    var waiting: [Invoice.ID] = []
}

extension BillingTransaction {
    /// Does what may change which method a customer's open invoices are charged to: a first method, a new default, a method
    /// that is replaced or goes.
    ///
    /// - Returns: what `change` returns, and the tries of the invoices that are charged to another method from now on. Whoever
    ///   calls makes them after the commit, with ``PaymentMethods/make(_:in:)``.
    /// - Throws: `restoring` when they could not be charged yet: then nothing changes (P5).
    func changingMethods<Value>(
        of customer: Customer.ID, in scope: Scope, _ change: () throws -> Value
    ) throws -> (Value, TriesAtOnce) {
        let before = try methodsInCharge(of: customer, in: scope)
        let value = try change()
        let after = try methodsInCharge(of: customer, in: scope)
        let changed = after.changed(since: before)
        for id in Set(changed.compactMap { after.methods[$0] }) {
            try requireReconciled(with: methods.find(id, in: scope).processor, in: scope)
        }
        return (value, try beginAtOnce(changed, in: scope))
    }

    /// Says that these invoices will be charged at once to the method that they are charged to now, each once (P10). One that
    /// is being paid is left alone.
    func beginAtOnce(_ invoices: [Invoice.ID], in scope: Scope) throws -> TriesAtOnce {
        var tries = TriesAtOnce()
        for id in invoices {
            if let open = try attempts.open(of: id, in: scope) {
                if open.onlyWaits { tries.waiting.append(id) }
            } else if let begun = try beginCharge(of: id, in: scope, origin: .newMethod) {
                tries.begun.append(begun)
            }
        }
        return tries
    }

    private func methodsInCharge(of customer: Customer.ID, in scope: Scope) throws -> MethodsInCharge {
        let open = try chargedByThemselves(of: customer, in: scope)
        var methods: [Invoice.ID: PaymentMethod.ID] = [:]
        for invoice in open { methods[invoice.id] = try methodToCharge(for: invoice, chosen: nil)?.id }
        return MethodsInCharge(invoices: open.map(\.id), methods: methods)
    }

    /// A change that waits for its money is charged by the press that asks for it alone.
    private func chargedByThemselves(of customer: Customer.ID, in scope: Scope) throws -> [Invoice] {
        let open = try invoices.open(of: customer, in: scope).filter(\.isChargedByItself)
        let changes = try changesAwaited(among: open, in: scope)
        return open.filter { changes[$0.id] == nil }
    }

    /// What is open and charged to a method by itself, oldest first.
    func openInvoices(of customer: Customer.ID, chargedTo method: PaymentMethod) throws -> [Invoice] {
        try chargedByThemselves(of: customer, in: method.scope).filter {
            guard $0.paymentPlan == nil else { return false }
            return try methodToCharge(for: $0, chosen: nil)?.id == method.id
        }
    }

    /// Whether a method that an invoice is charged to from now on is tried at once. That happens once for each invoice and
    /// account, however often somebody changes their mind or adds the same card anew, and never after it was refused for good
    /// (P10). What a person asks for with "Pagar" is not counted.
    func isToBeTriedAtOnce(_ method: PaymentMethod.ID, for invoice: Invoice.ID, in scope: Scope) throws -> Bool {
        // What was promised for a day is charged on that day.
        guard try invoices.find(invoice, in: scope).paymentPlan == nil else { return false }
        let last = try lastRefusal(of: invoice, with: method, in: scope)
        guard last == nil || last?.retry == .later else { return false }
        return try !attempts.wereMadeAtOnce(at: invoice, with: method, in: scope)
    }
}

extension PaymentMethods {
    /// What is open and charged to a method: were that to go, it would be tried at once with the one in its place.
    public func waiting(for method: PaymentMethod) async throws -> [Invoice] {
        guard let customer = method.customer else { return [] }
        return try await context.read { try $0.openInvoices(of: customer, chargedTo: method) }
    }

    /// Makes the tries that a change of method asked for (S69, P10).
    ///
    /// - Returns: the attempts as the processor left them.
    func make(_ tries: TriesAtOnce, in scope: Scope) async throws -> [PaymentAttempt] {
        let collector = PaymentCollector(context)
        var attempts: [PaymentAttempt] = []
        for begun in tries.begun { attempts.append(try await collector.finish(begun)) }
        return try await attempts + collector.collect(tries.waiting, in: scope, origin: .newMethod)
    }
}
