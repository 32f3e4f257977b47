import Core

/// What a customer read before they agreed: of what, how much on which day.
public struct PaymentPlanTerms: Hashable, Sendable {
    /// What each invoice asked for, oldest due first.
    public let debt: [DebtOffer.Part]
    public let instalments: [Instalment]

    public struct Instalment: Hashable, Sendable {
        public let date: CalendarDate
        public let money: Money

        public init(_ date: CalendarDate, _ money: Money) {
            self.date = date
            self.money = money
        }
    }

    public init(debt: [DebtOffer.Part], instalments: [Instalment]) {
        self.debt = debt
        self.instalments = instalments
    }
}

/// What may be promised of what a customer owes.
public struct PaymentPlanChoice: Hashable, Sendable {
    /// Oldest due first.
    public let debt: Debt
    /// With what it would be charged, as things stand.
    public let methods: [PaymentMethod.ID: PaymentMethod]
    public let methodOf: [Invoice.ID: PaymentMethod.ID]
    public let rules: PaymentPlanRules
    /// By the merchant's calendar.
    public let today: CalendarDate

    /// Why a plan is not made.
    public enum Refusal: Hashable, Sendable {
        case tooEarly(first: CalendarDate)
        case tooLate(last: CalendarDate)
        case tooManyInstalments
    }

    /// The methods that pay it, the one of the oldest first.
    public var charged: [PaymentMethod] {
        var seen: Set<PaymentMethod.ID> = []
        return debt.items.compactMap { methodOf[$0.invoice.id] }.filter { seen.insert($0).inserted }
            .compactMap { methods[$0] }
    }

    /// - Returns: nil where not all of these may be promised.
    public func only(_ invoices: [Invoice.ID]) -> PaymentPlanChoice? {
        let chosen = debt.only(invoices)
        guard !invoices.isEmpty, chosen.items.count == Set(invoices).count else { return nil }
        return PaymentPlanChoice(debt: chosen, methods: methods, methodOf: methodOf, rules: rules, today: today)
    }

    /// - Returns: nil where amounts of several currencies have no sum, or are too large for one.
    public func total() -> Money? {
        guard let totals = try? debt.totals(), totals.count == 1 else { return nil }
        return totals[0]
    }

    /// How many instalments it may have: no charge is smaller than the least, but for what is smaller as a whole. None for
    /// what is too large to be divided.
    public var counts: [Int] {
        let owed = debt.items.map(\.invoice.amountRemaining)
        guard let total = total() else { return [] }
        let least = total.currency.leastPart(by: rules.minimum).amount
        return (1...max(1, rules.instalments)).filter { count in
            guard count > 1 else { return total.amount >= rules.minimum ?? 1 }
            guard let amounts = try? total.allocated(by: Array(repeating: 1, count: count)),
                let spread = try? PaymentPlanTerms.spread(amounts, over: owed)
            else { return false }
            return amounts.allSatisfy { $0.amount >= least }
                && spread.joined().allSatisfy { $0.money.amount >= min(least, owed[$0.index].amount) }
        }
    }

    public var lastDay: CalendarDate { today.adding(days: rules.days) }

    /// The first of several may be charged at once; a single one is paid at once otherwise.
    public func firstDay(of count: Int) -> CalendarDate { count > 1 ? today : today.adding(days: 1) }

    /// - Returns: nil for what may be agreed.
    public func refusal(of count: Int, from first: CalendarDate) -> Refusal? {
        guard counts.contains(count) else { return .tooManyInstalments }
        if first < firstDay(of: count) { return .tooEarly(first: firstDay(of: count)) }
        return first > lastDay ? .tooLate(last: lastDay) : nil
    }

    /// Equal ones; what does not divide goes to the first.
    public func terms(of count: Int, from first: CalendarDate) throws(BillingError) -> PaymentPlanTerms? {
        guard refusal(of: count, from: first) == nil, let total = total() else { return nil }
        let amounts = try total.allocated(by: Array(repeating: 1, count: count))
        return PaymentPlanTerms(
            debt: debt.items.map {
                DebtOffer.Part(
                    invoice: $0.invoice.id, money: $0.invoice.amountRemaining, after: $0.latest?.number ?? 0)
            },
            instalments: amounts.enumerated().map { index, money in
                PaymentPlanTerms.Instalment(first.adding(days: index * rules.interval), money)
            })
    }

    /// Whether it is what was shown, down to each amount and day.
    func allows(_ terms: PaymentPlanTerms) throws(BillingError) -> Bool {
        guard let first = terms.instalments.first?.date else { return false }
        return try self.terms(of: terms.instalments.count, from: first) == terms
    }
}
