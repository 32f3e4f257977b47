import Billing
import Core
import Localization
import Wording

/// The tables of one look at a merchant's figures.
struct InsightSheets: Sendable {
    let report: InsightsReport
    let offers: [RetentionResult]
    let reader: Reader

    var say: any Language { reader.say }

    var all: [InsightSheet] { InsightSheetName.allCases.map(sheet) }

    func sheet(_ name: InsightSheetName) -> InsightSheet {
        switch name {
        case .recovered: recovered
        case .path: path
        case .entrances: entrances
        case .revenue: revenue
        case .debts: debts
        case .reasons: reasons
        case .offers: offered
        }
    }

    /// Newest first, as people read tables; the plot goes the other way.
    private var months: [RecoveryMonth] { report.months.reversed() }

    private var recovered: InsightSheet {
        InsightSheet(
            name: .recovered,
            columns: [.month, .currency, .debtsPaid, .paidByCustomers, .amount, .amountByCustomers],
            rows: months.flatMap { month in
                month.recovered.map { sum -> [InsightSheet.Cell] in
                    [
                        .month(month.month), .currency(sum.whole.money.currency), .count(sum.whole.count),
                        .count(sum.byCustomers.count), .money(sum.whole.money), .money(sum.byCustomers.money),
                    ]
                }
            })
    }

    private var path: InsightSheet {
        let rows: [[InsightSheet.Cell]] = months.map { month in
            [
                .month(month.month), .count(month.letters), .count(month.entrances.ofCustomers), .count(month.methods),
                .count(month.recovered.reduce(0) { $0 + $1.whole.count }),
            ]
        }
        let isEmpty = report.months.allSatisfy {
            $0.letters == 0 && $0.methods == 0 && $0.recovered.isEmpty && $0.entrances.ofCustomers == 0
        }
        return InsightSheet(
            name: .path, columns: [.month, .letters, .entrances, .methods, .debtsPaid], rows: isEmpty ? [] : rows)
    }

    private var entrances: InsightSheet {
        let rows: [[InsightSheet.Cell]] = months.map { month in
            let ways = month.entrances
            return [
                .month(month.month), .count(ways.byMail), .count(ways.byPassword), .count(ways.byLink),
                .count(ways.byProgram), .count(ways.byPeople),
            ]
        }
        let isEmpty = report.months.allSatisfy { $0.entrances == RecoveryMonth.Entrances.none }
        return InsightSheet(
            name: .entrances, columns: [.month, .byMail, .byPassword, .byLink, .byProgram, .byPeople],
            rows: isEmpty ? [] : rows)
    }

    private var revenue: InsightSheet {
        InsightSheet(
            name: .revenue, columns: [.month, .currency, .subscriptions, .revenue, .change, .countedAt],
            rows: report.revenue.reversed().flatMap { month in
                month.sums.map { sum -> [InsightSheet.Cell] in
                    [
                        .month(month.month), .currency(sum.money.currency), .count(sum.count), .money(sum.money),
                        change(to: sum.money, in: month), .day(month.countedAt),
                    ]
                }
            })
    }

    /// Since the month before; nothing where that was not counted.
    private func change(to money: Money, in month: MonthlyRevenue) -> InsightSheet.Cell {
        let before = report.revenue.first { $0.month == month.month.adding(months: -1) }?.sums
            .first { $0.money.currency == money.currency }
        guard let before, let change = try? money - before.money else { return .none }
        return .money(change)
    }

    private var debts: InsightSheet {
        InsightSheet(
            name: .debts, columns: [.age, .currency, .invoices, .owed],
            rows: report.debts.flatMap { debts in
                zip(DebtAge.allCases, debts.sums).map { age, sum -> [InsightSheet.Cell] in
                    [
                        .text(say.consoleDebtAge(age)), .currency(debts.currency), .count(sum.count), .money(sum.money),
                    ]
                }
            })
    }

    private var reasons: InsightSheet {
        InsightSheet(
            name: .reasons, columns: [.reason, .count],
            rows: report.reasons.map { reason, count -> [InsightSheet.Cell] in
                let cause = reason.flatMap { CancellationCause(rawValue: $0.rawValue) }
                return [.text(cause.map { say.reason($0) } ?? say.consoleWithoutReason), .count(count)]
            })
    }
}
