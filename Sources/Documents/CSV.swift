import Core

/// A table for spreadsheets: RFC 4180, in UTF-8.
public enum CSV {
    /// What a file begins with, so that spreadsheets take it for UTF-8.
    public static let byteOrderMark = "\u{FEFF}"

    public enum Cell: Hashable, Sendable {
        /// Anybody's words. What a spreadsheet would take for a formula is made a text, as
        /// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) says.
        case text(String)
        /// `-99.90`: plain digits, whatever the reader's country writes.
        case amount(Money)
        /// `2026-03-31`.
        case day(CalendarDate)
        case empty
    }

    /// One row with its end.
    public static func line(_ cells: [Cell]) -> String { cells.map(written).joined(separator: ",") + "\r\n" }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): quoted(harmless(text))
        case .amount(let money): digits(money)
        case .day(let day): day.description
        case .empty: ""
        }
    }

    private static let beginnings: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    private static let special: Set<Unicode.Scalar> = [",", ";", "\"", "\r", "\n", "\t", "'"]

    private static func harmless(_ text: String) -> String {
        text.unicodeScalars.first.map(beginnings.contains) == true ? "'" + text : text
    }

    /// Also where another separator stands, for readers who guess it.
    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: special.contains) || text.hasPrefix(" ") || text.hasSuffix(" ")
        else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func digits(_ money: Money) -> String {
        let exponent = money.currency.exponent
        var digits = String(money.amount.magnitude)
        if digits.count <= exponent { digits = String(repeating: "0", count: exponent + 1 - digits.count) + digits }
        let decimals = exponent > 0 ? "." + digits.suffix(exponent) : ""
        return (money.isNegative ? "-" : "") + digits.dropLast(exponent) + decimals
    }
}
