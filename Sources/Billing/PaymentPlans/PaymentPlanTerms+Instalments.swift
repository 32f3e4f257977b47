import Core

extension PaymentPlanTerms {
    /// At nine in the morning a day's instalment is charged, and its customer is reminded the day before.
    static let hour = 9

    /// How each part is taken from what is owed, oldest due first.
    package func instalments(in zone: Zone, at now: Instant) throws(BillingError) -> [PaymentPlan.Instalment] {
        let today = zone.date(at: now)
        let spread = try Self.spread(parts.map(\.money), over: debt.map(\.money))
        var instalments: [PaymentPlan.Instalment] = []
        for (part, taken) in zip(parts, spread) {
            let shares = taken.map { index, money in
                PaymentPlan.Share(
                    invoice: debt[index].invoice, money: money, paid: .zero(money.currency),
                    dropped: .zero(money.currency))
            }
            let reminder = zone.instant(try LocalDateTime(part.date.adding(days: -1), hour: Self.hour))
            let morning = zone.instant(try LocalDateTime(part.date, hour: Self.hour))
            instalments.append(
                PaymentPlan.Instalment(
                    dueOn: part.date,
                    dueAt: part.date <= today ? now : morning,
                    remindAt: reminder > now ? reminder : nil, isReminded: false, shares: shares))
        }
        return instalments
    }

    /// - Parameters:
    ///   - parts: in order; together what is owed.
    ///   - owed: by each invoice, oldest due first.
    /// - Returns: of each part, what it takes of which.
    static func spread(
        _ parts: [Money], over owed: [Money]
    ) throws(BillingError) -> [[(index: Int, money: Money)]] {
        var left = owed
        var spread: [[(index: Int, money: Money)]] = []
        for part in parts {
            var rest = part
            var taken: [(index: Int, money: Money)] = []
            for index in left.indices where rest.isPositive && left[index].isPositive {
                let money = try Money.min(rest, left[index])
                taken.append((index: index, money: money))
                left[index] = try left[index] - money
                rest = try rest - money
            }
            spread.append(taken)
        }
        return spread
    }
}
