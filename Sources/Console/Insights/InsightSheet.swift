import Billing
import Core
import Documents
import HTML
import Localization
import Web

/// A table of figures: what the page shows, and the file of it (W7). Both have the same rows.
struct InsightSheet: Sendable {
    let name: InsightSheetName
    let columns: [InsightColumn]
    let rows: [[Cell]]
    /// Said below the table.
    var sentences: [String] = []

    enum Cell: Sendable {
        case text(String)
        case month(CalendarMonth)
        case count(Int)
        case money(Money)
        case currency(Currency)
        case day(Instant)
        case none
    }

    func table(for reader: Reader) -> DataTable {
        let say = reader.say
        return DataTable(
            say.consoleSheet(name),
            columns: columns.enumerated().map { index, column in
                let shape: DataTable.Column.Kind = index == 0 ? .lead : kind(of: column)
                return DataTable.Column(say.consoleInsight(column), shape, isNamedInCards: shape == .text)
            },
            rows: rows.map { row in row.map { cell in Markup.text(cell.shown(to: reader)) } })
    }

    /// On a phone the one amount that matters stands beside what opens the row; everything else says its name.
    private func kind(of column: InsightColumn) -> DataTable.Column.Kind {
        switch column {
        case .amount, .revenue, .owed, .count: .money
        default: .text
        }
    }

    /// RFC 4180, with the names of the columns in the reader's language. Numbers stay numbers.
    func file(for reader: Reader) -> String {
        let head = CSV.line(columns.map { CSV.Cell.text(reader.say.consoleInsight($0)) })
        let lines = rows.map { row in CSV.line(row.map { $0.written(for: reader) }) }
        return CSV.byteOrderMark + head + lines.joined()
    }
}

extension InsightSheet.Cell {
    func shown(to reader: Reader) -> String {
        switch self {
        case .text(let text): text
        case .month(let month):
            reader.say.month(month.start).prefix(1).uppercased() + reader.say.month(month.start).dropFirst()
                + " \(month.start.year)"
        case .count(let count): reader.number(Int64(count))
        case .money(let money): reader.money(money)
        case .currency(let currency): currency.code.uppercased()
        case .day(let instant): reader.shortDate(instant)
        case .none: "–"
        }
    }

    fileprivate func written(for reader: Reader) -> CSV.Cell {
        switch self {
        case .text(let text): .text(text)
        case .month(let month): .text(month.description)
        case .count(let count): .text("\(count)")
        case .money(let money): .amount(money)
        case .currency(let currency): .text(currency.code.uppercased())
        case .day(let instant): .day(reader.zone.date(at: instant))
        case .none: .empty
        }
    }
}
