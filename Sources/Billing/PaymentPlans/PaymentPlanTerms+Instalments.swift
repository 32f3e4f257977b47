import Core

extension PaymentPlanTerms {
    /// At nine in the morning a day's instalment is charged, and its customer is reminded the day before.
    static let hour = 9

    /// How each instalment is taken from what is owed, oldest due first.
    package func promised(in zone: Zone, at now: Instant) throws(BillingError) -> [PaymentPlan.Instalment] {
        let today = zone.date(at: now)
        let spread = try Self.spread(instalments.map(\.money), over: debt.map(\.money))
        var promised: [PaymentPlan.Instalment] = []
        for (instalment, taken) in zip(instalments, spread) {
            let shares = taken.map { index, money in
                PaymentPlan.Share(
                    invoice: debt[index].invoice, money: money, paid: .zero(money.currency),
                    dropped: .zero(money.currency))
            }
            let reminder = zone.instant(try LocalDateTime(instalment.date.adding(days: -1), hour: Self.hour))
            let morning = zone.instant(try LocalDateTime(instalment.date, hour: Self.hour))
            promised.append(
                PaymentPlan.Instalment(
                    dueOn: instalment.date,
                    dueAt: instalment.date <= today ? now : morning,
                    remindAt: reminder > now ? reminder : nil, isReminded: false, shares: shares))
        }
        return promised
    }

    /// - Parameters:
    ///   - amounts: of the instalments, in order; together what is owed.
    ///   - owed: by each invoice, oldest due first.
    /// - Returns: of each instalment, what it takes of which.
    static func spread(
        _ amounts: [Money], over owed: [Money]
    ) throws(BillingError) -> [[(index: Int, money: Money)]] {
        var left = owed
        var spread: [[(index: Int, money: Money)]] = []
        for amount in amounts {
            var taken: [(index: Int, money: Money)] = []
            for (index, money) in try amount.drawn(from: left).enumerated() where money.isPositive {
                taken.append((index: index, money: money))
                left[index] = try left[index] - money
            }
            spread.append(taken)
        }
        return spread
    }
}
