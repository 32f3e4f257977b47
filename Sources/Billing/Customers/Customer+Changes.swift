import Core

extension BillingTransaction {
    /// See ``Customers/update(_:in:by:_:)``.
    ///
    /// - Parameter kept: of the ways in that end, the one that goes on: see ``AccountAccess``.
    package func change(
        _ id: Customer.ID, in scope: Scope, keeping kept: String? = nil,
        _ change: (inout Customer) throws -> Void
    ) throws -> Customer {
        var customer = try self.customers.find(named: id, in: scope)
        let before = customer
        try change(&customer)
        customer.details = try customer.details.checked(known: before.details)
        try Metadata.check(customer.metadata)
        // Nothing is no balance while there is no currency, and the other way about.
        if customer.currency == nil, customer.balance?.isZero == true { customer.balance = nil }
        customer.balance = customer.balance ?? customer.currency.map { Money.zero($0) }
        guard customer != before else { return customer }
        if let balance = customer.balance, balance != before.balance {
            try AmountLimit.check(balance, parameter: "balance")
            try customer.adopt(balance.currency, parameter: "balance")
        }
        try customers.update(customer)
        let now = try self.now(for: customer)
        try postAdjustment(of: customer, from: before.balance, at: now)
        try record(.customerUpdated, .customer(id), of: id, in: scope, at: now)
        let (old, new) = (before.details.email, customer.details.email)
        var endedCopies = false
        if old.map(EmailAddress.folded) != new.map(EmailAddress.folded) {
            endedCopies = try access.end(self, of: id, at: old, keeping: kept, in: scope, at: clock.now())
        }
        if customer.configuration != before.configuration {
            try access.endSessions(self, of: id, in: scope, at: clock.now())
        }
        try tellOldAddress(of: before, now: customer, endedCopies: endedCopies, at: now)
        return customer
    }

    /// Whoever reads the address that the account had learns that it has another one, or none (A11), and whether copies of its
    /// invoices went anywhere else until then.
    private func tellOldAddress(
        of before: Customer, now after: Customer, endedCopies: Bool, at now: Instant
    ) throws {
        let (old, new) = (before.details.email, after.details.email)
        guard let old, EmailAddress.folded(old) != new.map(EmailAddress.folded) else { return }
        let shown = try new.map { try EmailAddress($0).description }
        let letter = CustomerNotification.ID.new(at: now, using: chance)
        let payload = endedCopies ? try EndedCopies.sealed(for: letter, keys, chance) : nil
        try notify(
            .emailChanged, after.id, about: shown, in: after.scope, at: now, id: letter, recipient: old,
            payload: payload)
    }

    /// A balance that was set by hand is in the books too (M6).
    func postAdjustment(
        of customer: Customer, from before: Money?, at now: Instant
    ) throws {
        guard let balance = customer.balance else { return }
        let change = try balance - (before ?? .zero(balance.currency))
        guard !change.isZero else { return }
        try post(
            [(.customerCredit, change), (.adjustment, change.negated())],
            customer: customer.id, invoice: nil, in: customer.scope, at: now)
    }
}
