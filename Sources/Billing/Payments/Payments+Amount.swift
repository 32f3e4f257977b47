import Core

extension Debt {
    /// Of these invoices alone.
    public func only(_ invoices: [Invoice.ID]) -> Debt {
        let chosen = Set(invoices)
        return Debt(items.filter { chosen.contains($0.invoice.id) })
    }

    /// What an amount may be paid towards, oldest due first (U6): nothing that the bank asks about, and nothing that is
    /// paid whole or not at all.
    public var divisible: Debt {
        Debt(
            payable.filter { $0.mayBePaidInPart && $0.standing != .toBeConfirmed })
    }

    /// How an amount is split over what is owed: each is paid whole, oldest due first, and the last as far as it goes.
    ///
    /// - Returns: nil where nothing is paid, more than is owed would be, the method cannot pay each, or currencies mix.
    public func offer(of money: Money, with method: PaymentMethod.ID) throws -> DebtOffer? {
        let debt = divisible
        guard money.isPositive, try debt.totals().map(\.currency) == [money.currency] else { return nil }
        let split = try money.drawn(from: debt.items.map(\.money))
        guard try Money.sum(split, in: money.currency) == money else { return nil }
        var parts: [DebtOffer.Part] = []
        for (owed, paid) in zip(debt.items, split) where paid.isPositive {
            guard let offer = owed.offer(with: method) else { return nil }
            parts.append(
                DebtOffer.Part(
                    invoice: owed.invoice.id, money: offer.money, after: offer.after,
                    part: paid == offer.money ? nil : paid))
        }
        return DebtOffer(method: method, parts: parts)
    }
}

extension Invoice {
    /// By when its customer was to pay: what is charged by itself, when it was issued.
    private var due: Instant { dueAt ?? finalizedAt ?? createdAt }

    /// The order in which invoices are paid and shown, wherever several of them are: by when they were due, then as they were
    /// issued.
    package func isDue(before other: Invoice) -> Bool {
        (due, createdAt, id.rawValue) < (other.due, other.createdAt, other.id.rawValue)
    }
}

extension DebtOffer {
    /// All that it takes.
    public func total() throws -> Money? {
        guard let currency = parts.first?.money.currency else { return nil }
        return try Money.sum(parts.map(\.paid), in: currency)
    }
}

extension Payments {
    /// Charges an amount that a customer typed to what they owe, oldest due first, because they pressed a button that
    /// showed how it is split (U6). It ends at the first charge that does not succeed: nothing younger is paid before
    /// something older.
    ///
    /// - Parameter offer: what the button said.
    /// - Returns: the attempts as the processor left them.
    /// - Throws: `offer_outdated` when it would be split otherwise by now: then nothing is charged; `resource_missing`
    ///   for a method that is not this customer's.
    public func payAmount(
        of customer: Customer.ID, in scope: Scope, as offer: DebtOffer
    ) async throws -> [PaymentAttempt] {
        _ = try await PaymentMethods(context).find(offer.method, of: customer, in: scope)
        let debt = try await Invoices(context).debt(of: customer, in: scope)
        guard let total = try offer.total(), try debt.offer(of: total, with: offer.method) == offer else {
            throw BillingError.outdatedOffer
        }
        return try await pay(offer, of: customer, in: scope) { attempt in
            attempt?.state != .succeeded && attempt?.state != .pending
        }
    }
}
