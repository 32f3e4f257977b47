import Core

extension Payments {
    /// Charges an invoice to a stored method because its customer pressed a button that named both (S36).
    ///
    /// - Parameter offer: what the button said.
    /// - Returns: the attempt as the processor left it. A decline is returned, not thrown.
    /// - Throws: `offer_outdated` when the amount has changed or something else was tried since; `invoice_not_open`;
    ///   `payment_in_progress` (P6); `resource_missing` for a method that is not this customer's.
    public func pay(
        _ id: Invoice.ID, of customer: Customer.ID, in scope: Scope, as offer: PaymentOffer
    ) async throws -> PaymentAttempt {
        _ = try await context.read { try $0.invoices.find(id, of: customer, in: scope) }
        let attempt = try await PaymentCollector(context)
            .collect(id, in: scope, with: offer.method, origin: .customer, seen: offer)
        guard let attempt else { throw BillingError.outdatedOffer }
        return attempt
    }
}

extension PaymentMethods {
    /// Makes a method the default for every subscription, and pays with it what its customer owes: each thing once, unless it
    /// was tried with this method before and no part of it has come since.
    ///
    /// - Parameter money: what the customer was told that this costs.
    /// - Returns: the attempts, settled.
    /// - Throws: `offer_outdated` when something else is owed by now, `restoring` while nobody may be charged (P5): then nothing
    ///   is changed, and nothing charged.
    public func adopt(
        _ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope, paying money: Money
    ) async throws -> [PaymentAttempt] {
        _ = try await find(id, of: customer, in: scope)
        let debt = try await Invoices(context).debt(of: customer, in: scope).unpromised
        guard try debt.totals() == [money] else { throw BillingError.outdatedOffer }
        // What was sent is charged after the star has moved: whoever is refused keeps the one they had (P5).
        try await Restoration(context).requireReconciled(toCharge: id, in: scope)
        var attempts = try await makeDefault(id, of: customer, in: scope, everywhere: true)
        for owed in debt.payable where !attempts.contains(where: { $0.invoice == owed.invoice.id }) {
            let tries = try await Payments(context).attempts(of: owed.invoice.id, in: scope)
            let part = tries.last(where: \.hasPaid)?.number ?? 0
            guard !tries.contains(where: { $0.method == id && $0.number > part }) else { continue }
            do {
                let offer = PaymentOffer(
                    method: id, money: owed.invoice.amountRemaining, after: tries.map(\.number).max() ?? 0)
                attempts.append(
                    try await Payments(context).pay(owed.invoice.id, of: customer, in: scope, as: offer))
            } catch let error as BillingError where error.kind == .conflict {
                continue
            }
        }
        return attempts
    }
}

extension BillingError {
    static let outdatedOffer = BillingError.conflict(
        "offer_outdated", "What is owed has changed since this was offered: nothing was charged.")
}

extension BillingTransaction {
    /// - Throws: `offer_outdated` when an invoice is not as its customer saw it.
    func require(_ offer: PaymentOffer, of id: Invoice.ID, in scope: Scope) throws {
        let invoice = try invoices.find(id, in: scope)
        // What is paid meanwhile is told as that.
        guard invoice.isOpen else { return }
        let last = try attempts.all(of: id, in: scope).last?.number ?? 0
        guard invoice.amountRemaining == offer.money, last == offer.after else { throw BillingError.outdatedOffer }
    }
}
