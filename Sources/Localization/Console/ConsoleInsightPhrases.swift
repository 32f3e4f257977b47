/// What became of debts, revenue and those who left (M10).
public protocol ConsoleInsightPhrases {
    var consoleInsightsIntro: String { get }
    var consoleRecoveredFigure: String { get }
    var consoleRevenueFigure: String { get }
    /// Where revenue was not counted yet.
    var consoleRevenueLater: String { get }
    var consoleOwedFigure: String { get }
    func consoleSheet(_ sheet: InsightSheetName) -> String
    /// What is counted, and from when on.
    func consoleSheetNote(_ sheet: InsightSheetName) -> String
    func consoleInsight(_ column: InsightColumn) -> String
    func consoleDebtAge(_ age: DebtAge) -> String
    func consoleCohort(isOffered: Bool) -> String
    var consoleWithoutReason: String { get }
    /// Of those for whom the day has come.
    func consolePaying(_ paying: Int, of counted: Int) -> String
    /// - Parameters: in percentage points: `3,5`.
    func consoleOfferDifference(_ days: Int, points: String, margin: String, isClear: Bool) -> String
    func consoleOfferTooFew(_ days: Int) -> String
    var consoleDownloadCSV: String { get }
    var consoleNothingCounted: String { get }
    /// Whoever cannot see the plot has the table below it.
    func consolePlot(_ sheet: String, _ currency: String) -> String
}

/// The tables of that page, each of which is a file too.
public enum InsightSheetName: String, CaseIterable, Sendable {
    case recovered, path, entrances, revenue, debts, reasons, offers
}

/// Their columns.
public enum InsightColumn: String, CaseIterable, Sendable {
    case month, letters, entrances, methods, debtsPaid, paidByCustomers, amount, amountByCustomers, currency
    case byMail, byPassword, byLink, byProgram, byPeople
    case subscriptions, revenue, change, countedAt
    case age, invoices, owed
    case reason, count
    case offer, group, leaving, shown, taken, left, cameBack, payingAfter30, payingAfter90
}

/// How long ago the day of a debt was.
public enum DebtAge: Int, CaseIterable, Sendable { case notDue, upTo30, upTo60, upTo90, older }
