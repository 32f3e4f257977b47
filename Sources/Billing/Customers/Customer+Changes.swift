import Core
import Storage

extension BillingTransaction {
    /// See ``Customers/update(_:in:by:_:)``.
    func change(
        _ id: Customer.ID, in scope: Scope, by browserSession: BrowserSession.ID?,
        _ change: (inout Customer) throws -> Void
    ) throws -> Customer {
        var customer = try self.customer(named: id, in: scope)
        let before = customer
        try change(&customer)
        customer.details = try customer.details.checked(known: before.details)
        try Metadata.check(customer.metadata)
        guard customer != before else { return customer }
        if customer.balance != before.balance {
            try AmountLimit.check(customer.balance, parameter: "balance")
            let currency = try customer.currency ?? self.merchant(scope.merchant).currency
            try customer.adopt(currency, parameter: "balance")
        }
        try update(customer)
        let now = try self.now(for: customer)
        try postAdjustment(of: customer, from: before.balance, at: now)
        try record(.customerUpdated, .customer(id), of: id, in: scope, at: now)
        let (old, new) = (before.details.email, customer.details.email)
        if old.map(EmailAddress.folded) != new.map(EmailAddress.folded) {
            try endAccess(of: id, at: old, keeping: browserSession, in: scope, at: clock.now())
        }
        if customer.configuration != before.configuration {
            try endSessions(of: id, in: scope, at: clock.now())
        }
        try tellOldAddress(of: before, now: customer, at: now)
        return customer
    }

    /// Whoever reads the address that the account had learns that it has another one, or none (A11).
    private func tellOldAddress(
        of before: Customer, now after: Customer, at now: Instant
    ) throws {
        let (old, new) = (before.details.email, after.details.email)
        guard let old, EmailAddress.folded(old) != new.map(EmailAddress.folded) else { return }
        let shown = try new.map { try EmailAddress($0).description }
        try notify(
            .emailChanged, after.id, about: shown, in: after.scope, at: now, recipient: old)
    }

    /// A balance that was set by hand is in the books too (M6).
    func postAdjustment(
        of customer: Customer, from before: Int64, at now: Instant
    ) throws {
        guard customer.balance != before else { return }
        guard let currency = customer.currency else { throw StorageError.corrupt("a balance without currency") }
        let change = try (Money(customer.balance, currency) - Money(before, currency)).amount
        try post(
            [(.customerCredit, change), (.adjustment, -change)],
            currency: currency, customer: customer.id, invoice: nil, in: customer.scope, at: now)
    }
}
