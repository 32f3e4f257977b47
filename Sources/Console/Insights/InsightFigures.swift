import Billing
import Core
import Localization

/// The three sums that open the page: one line for each currency.
struct InsightFigures: Sendable {
    let recovered: [String]
    /// Empty while it was not counted.
    let revenue: [String]
    let owed: [String]

    init(_ report: InsightsReport, for reader: Reader) {
        let paid = report.months.flatMap(\.recovered).map(\.whole.money)
        recovered = Self.sums(paid, for: reader)
        revenue = Self.sums(report.revenue.last?.sums.map(\.money) ?? [], for: reader)
        owed = Self.sums(report.debts.flatMap { $0.sums.map(\.money) }, for: reader)
    }

    /// What is too much to be summed up is left out: a page says nothing that is wrong.
    private static func sums(_ amounts: [Money], for reader: Reader) -> [String] {
        Dictionary(grouping: amounts, by: \.currency).sorted { $0.key < $1.key }.compactMap { currency, amounts in
            (try? Money.sum(amounts, in: currency)).map { reader.money($0) }
        }
    }
}
