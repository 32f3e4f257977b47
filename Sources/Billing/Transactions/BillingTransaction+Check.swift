import Core
import Storage

/// Whether what is mapped is what the tables hold. Debug builds ask before each commit on SQLite, so that a write which does not
/// say what it makes wrong is found by whatever test passes there. On PostgreSQL to read it all again would make neighbours
/// conflict, and it is the same code.
extension BillingTransaction {
    /// - Returns: what is known otherwise than it is stored.
    func mapFaults() throws -> [String] {
        let (known, stored) = (identityMap, unmapped())
        let found =
            try known.merchants.values.filter { try stored.merchants.find($0.id) != $0 }.map { "\($0)" }
            + faults(known.customers) { try stored.customers.find($0, in: $1) }
            + faults(known.products) { try Array(stored.products.find($0, in: $1).values) }
            + faults(known.prices) { try stored.prices.find($0, in: $1) }
            + faults(known.subscriptions) { try stored.subscriptions.find($0, in: $1) }
            + faults(known.invoices) { try stored.invoices.find($0, in: $1) }
            + known.portalSessions.values.filter { try stored.portalSessions.find($0.id, in: $0.scope) != $0 }.map {
                "\($0)"
            }
            + faults(known.attempts) { try stored.attempts.find($0, in: $1) }
            + faultsBySubscription(stored) + faultsByInvoice(stored) + faultsByCustomer(stored)
        return try found + faultsByScope(stored)
    }

    private func faults<Noun: Scoped & Hashable>(
        _ known: [ID<Noun>: Noun], _ read: ([ID<Noun>], Scope) throws -> [Noun]
    ) throws -> [String] {
        try Dictionary(grouping: known, by: \.value.scope).flatMap { scope, nouns in
            let stored = Set(try read(nouns.map(\.key), scope))
            return nouns.filter { !stored.contains($0.value) }.map { "\($0.value)" }
        }
    }

    private func faultsByScope(_ stored: BillingTransaction) throws -> [String] {
        try identityMap.enabledWebhookEndpoints.filter { try stored.webhookEndpoints.enabled(in: $0.key) != $0.value }
            .map { "webhook endpoints of \($0.key)" }
    }

    private func faultsBySubscription(_ stored: BillingTransaction) throws -> [String] {
        try identityMap.subscriptions.values.flatMap { subscription in
            let (id, scope) = (subscription.id, subscription.scope)
            var faults: [String] = []
            if let known = identityMap.discounts[id], try stored.discounts.all(of: [id], in: scope) != known {
                faults.append("discounts of \(id)")
            }
            if let known = identityMap.billedPeriods[id],
                Set(try stored.invoices.billedPeriods(of: id, in: scope, after: known.after)) != Set(known.starts)
            {
                faults.append("billed periods of \(id)")
            }
            if identityMap.hasNone(in: "pending_changes", of: id.rawValue),
                try stored.pendingChanges.findIfAny(of: id, in: scope) != nil
            {
                faults.append("pending change of \(id)")
            }
            return faults
        }
    }

    private func faultsByInvoice(_ stored: BillingTransaction) throws -> [String] {
        try identityMap.invoices.values.flatMap { invoice in
            let (id, scope) = (invoice.id, invoice.scope)
            var faults: [String] = []
            if let known = identityMap.payments[id], try stored.payments.findIfAny(of: id, in: scope) != known {
                faults.append("payment of \(id)")
            }
            if identityMap.untried.contains(id), try !stored.attempts.all(of: id, in: scope).isEmpty {
                faults.append("attempts at \(id)")
            }
            if identityMap.withoutSurplus.contains(id),
                try stored.attempts.overpaid([invoice], in: scope)[id]?.isZero == false
                    || stored.creditNotes.creditedAfterPayment([invoice], in: scope)[id]?.isZero == false
            {
                faults.append("surplus of \(id)")
            }
            return faults
        }
    }

    private func faultsByCustomer(_ stored: BillingTransaction) throws -> [String] {
        try identityMap.customers.values.flatMap { customer in
            let (id, scope) = (customer.id, customer.scope)
            var faults: [String] = []
            if let known = identityMap.defaultMethods[id], try stored.methods.default(of: id, in: scope) != known {
                faults.append("default method of \(id)")
            }
            if identityMap.hasNone(in: "invoice_items", of: id.rawValue),
                try !stored.invoiceItems.pending(of: id, for: nil, in: scope).isEmpty
            {
                faults.append("pending items of \(id)")
            }
            return faults
        }
    }
}
