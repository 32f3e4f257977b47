import Core
import Storage

extension BillingTransaction {
    func recovery(of months: [CalendarMonth], _ zone: Zone, in scope: Scope) throws -> [RecoveryMonth] {
        guard let first = months.first else { return [] }
        let bounds = months.map { $0.bounds(in: zone) }
        let letters = try insights.query(all: bounds.map { insights.lettersOfDebt($0.from, $0.to, in: scope) })
        let methods = try insights.query(all: bounds.map { insights.methodsAdded($0.from, $0.to, in: scope) })
        let paid = try insights.query(all: bounds.map { insights.recovered($0.from, $0.to, in: scope) })
        let entrances = try monthlyFigures.entrances(since: first, in: scope)
        return try months.indices.map { index in
            var month = RecoveryMonth(month: months[index])
            month.letters = try letters[index].first?.int("total") ?? 0
            month.methods = try methods[index].first?.int("total") ?? 0
            month.recovered = try RecoveryMonth.Recovered.of(paid[index])
            month.entrances = RecoveryMonth.Entrances(entrances[months[index].description] ?? [:])
            return month
        }
    }

    func debts(_ zone: Zone, in scope: Scope, at now: Instant) throws -> [DebtAges] {
        let today = zone.date(at: now)
        // What is due today is not late yet.
        let limits = DebtAges.days.map { zone.startOfDay(today.adding(days: -$0)) }
        var ages: [Currency: DebtAges] = [:]
        for (age, sum) in try insights.debts(limits: limits, in: scope) {
            let currency = sum.money.currency
            let nothing = CountedMoney(count: 0, money: .zero(currency))
            ages[
                currency,
                default: DebtAges(currency: currency, sums: Array(repeating: nothing, count: limits.count + 1))
            ].sums[age] = sum
        }
        return ages.values.sorted { $0.currency.code < $1.currency.code }
    }

    func revenue(of months: [CalendarMonth], in scope: Scope) throws -> [MonthlyRevenue] {
        guard let first = months.first else { return [] }
        let counted = try monthlyFigures.revenue(since: first, in: scope)
        return months.compactMap { month in
            let own = counted.filter { $0.month == month.description }
            guard let at = own.map(\.at).max() else { return nil }
            return MonthlyRevenue(month: month, sums: own.map(\.sum), countedAt: at)
        }
    }
}

extension RecoveryMonth.Entrances {
    init(_ counts: [MonthlyFigure: Int]) {
        byMail = counts[.enteredByMail] ?? 0
        byPassword = counts[.enteredByPassword] ?? 0
        byLink = counts[.enteredByLink] ?? 0
        byProgram = counts[.enteredByProgram] ?? 0
        byPeople = counts[.enteredByPeople] ?? 0
    }
}

extension RecoveryMonth.Recovered {
    /// One for each currency, of rows for each currency and origin.
    fileprivate static func of(_ rows: [Row]) throws -> [RecoveryMonth.Recovered] {
        var sums: [Currency: RecoveryMonth.Recovered] = [:]
        for row in rows {
            let sum = try CountedMoney(row)
            let origin: PaymentAttempt.Origin = try row.value("origin")
            let nothing = CountedMoney(count: 0, money: .zero(sum.money.currency))
            var recovered = sums[sum.money.currency] ?? RecoveryMonth.Recovered(whole: nothing, byCustomers: nothing)
            recovered.whole = try recovered.whole + sum
            if !origin.isAutomatic, origin != .api { recovered.byCustomers = try recovered.byCustomers + sum }
            sums[sum.money.currency] = recovered
        }
        return sums.values.sorted { $0.whole.money.currency.code < $1.whole.money.currency.code }
    }
}

extension CountedMoney {
    static func + (left: CountedMoney, right: CountedMoney) throws(BillingError) -> CountedMoney {
        CountedMoney(count: left.count + right.count, money: try left.money + right.money)
    }
}
