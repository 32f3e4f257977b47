import Localization

/// The addresses of figures.
extension ConsolePaths {
    var insights: String { address(of: .insights) }
    /// The file of one table.
    func insightFile(_ sheet: InsightSheetName) -> String { "\(insights)/csv/\(sheet.rawValue)" }
}
