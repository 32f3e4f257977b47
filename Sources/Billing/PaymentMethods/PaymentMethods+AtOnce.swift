import Core
import Storage

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

extension Connection {
    /// Does what may change which method a customer's open invoices are charged to: a first method, a new default, a method
    /// that is replaced or goes.
    ///
    /// - Returns: what `change` returns, and the invoices that are charged to another method from now on. Whoever calls tries
    ///   them at once, after the commit, with ``PaymentMethods/tryAtOnce(_:in:)``.
    /// - Throws: `restoring` when they could not be charged yet: then nothing changes (P5).
    func changingMethods<Value>(
        of customer: Customer.ID, in scope: Scope, _ change: () throws -> Value
    ) throws -> (Value, [Invoice.ID]) {
        let before = try methodsInCharge(of: customer, in: scope)
        let value = try change()
        let after = try methodsInCharge(of: customer, in: scope)
        let changed = after.changed(since: before)
        for id in Set(changed.compactMap { after.methods[$0] }) {
            try requireReconciled(with: method(id, in: scope).processor, in: scope)
        }
        return (value, changed)
    }

    private func methodsInCharge(of customer: Customer.ID, in scope: Scope) throws -> MethodsInCharge {
        let open = try openInvoices(of: customer, in: scope).filter { $0.collectionMethod == .chargeAutomatically }
        var methods: [Invoice.ID: PaymentMethod.ID] = [:]
        for invoice in open { methods[invoice.id] = try methodToCharge(for: invoice, chosen: nil)?.id }
        return MethodsInCharge(invoices: open.map(\.id), methods: methods)
    }

    /// Whether a method that an invoice is charged to from now on is tried at once. That happens once for each invoice and
    /// method, however often somebody changes their mind, and never after the method was refused for good (P10). What a
    /// person asks for with "Pagar" is not counted.
    func isToBeTriedAtOnce(_ method: PaymentMethod.ID, for invoice: Invoice.ID, in scope: Scope) throws -> Bool {
        guard try lastDecline(of: invoice, with: method, in: scope)?.isHard != true else { return false }
        return try first(
            """
            SELECT id FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND method_id = \(method)
                AND origin = \(PaymentAttempt.Origin.newMethod)
                AND COALESCE(decline_code, '') <> \(Decline.neverSent.code)
            LIMIT 1
            """) == nil
    }
}

extension PaymentMethods {
    /// What is open and charged to a method: were that to go, it would be tried at once with the one in its place.
    public func waiting(for method: PaymentMethod) async throws -> [Invoice] {
        guard let customer = method.customer else { return [] }
        return try await context.database.read { db in
            try db.openInvoices(of: customer, in: method.scope).filter {
                guard $0.collectionMethod == .chargeAutomatically else { return false }
                return try db.methodToCharge(for: $0, chosen: nil)?.id == method.id
            }
        }
    }

    /// Charges these invoices to the method that they are charged to from now on, each once (S69, P10).
    ///
    /// - Returns: the attempts; none for an invoice that is being paid elsewhere, or whose method was tried at once before.
    func tryAtOnce(_ invoices: [Invoice.ID], in scope: Scope) async throws -> [PaymentAttempt] {
        try await Collection(context).collect(invoices, in: scope, origin: .newMethod)
    }
}
