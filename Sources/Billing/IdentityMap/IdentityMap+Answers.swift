import Core

/// What is asked of a memory: an answer only when it knows all of it.
extension IdentityMap {
    func all<Noun: Scoped>(
        _ ids: [ID<Noun>], in scope: Scope, _ known: KeyPath<IdentityMap, [ID<Noun>: Noun]>
    ) -> [Noun]? {
        var found: [Noun] = []
        for id in ids {
            guard let noun = self[keyPath: known][id] else { return nil }
            if noun.scope == scope { found.append(noun) }
        }
        return found
    }

    func payments(_ ids: [Payment.ID], in scope: Scope) -> [Payment]? {
        var found: [Payment] = []
        for id in ids {
            guard let payment = payments.values.lazy.compactMap(\.self).first(where: { $0.id == id }) else {
                return nil
            }
            if payment.scope == scope { found.append(payment) }
        }
        return found
    }

    func payments(of invoices: [Invoice.ID], in scope: Scope) -> [Payment]? {
        var found: [Payment] = []
        for invoice in invoices {
            guard let known = payments[invoice] else { return nil }
            if let known, known.scope == scope { found.append(known) }
        }
        return found
    }

    /// All that these have or had.
    func discounts(of subscriptions: [Subscription.ID]) -> [Discount]? {
        var found: [Discount] = []
        for subscription in subscriptions {
            guard let known = discounts[subscription] else { return nil }
            found += known
        }
        return found
    }
}

/// What reads and writes leave behind.
extension IdentityMap {
    func noteRead(_ invoice: Invoice) {
        if invoice.isOpen, invoices[invoice.id] == nil { withoutSurplus.insert(invoice.id) }
        invoices[invoice.id] = invoice
    }

    /// A new invoice has no payment yet, and nobody has tried to charge it.
    func noteIssued(_ invoice: Invoice) {
        invoices[invoice.id] = invoice
        payments[invoice.id] = .some(nil)
        untried.insert(invoice.id)
        withoutSurplus.insert(invoice.id)
        if let subscription = invoice.subscription { billedPeriods[subscription] = nil }
    }

    func noteDeleted(_ invoice: Invoice.ID) {
        invoices[invoice] = nil
        payments[invoice] = nil
        untried.remove(invoice)
        withoutSurplus.remove(invoice)
    }

    func noteStatus(_ status: Payment.Status, of payment: Payment.ID, attempt: PaymentAttempt.ID) {
        guard let known = payments.values.lazy.compactMap(\.self).first(where: { $0.id == payment }) else { return }
        var changed = known
        changed.status = status
        changed.latestAttempt = attempt
        payments[known.invoice] = .some(changed)
    }

    func noteBegun(_ attempt: PaymentAttempt) {
        attempts[attempt.id] = attempt
        untried.remove(attempt.invoice)
    }
}

/// What belongs to a merchant, in one of its modes.
protocol Scoped: Identified { var scope: Scope { get } }

extension Customer: Scoped {}
extension Product: Scoped {}
extension Price: Scoped {}
extension Subscription: Scoped {}
extension Invoice: Scoped {}
extension PaymentAttempt: Scoped {}
