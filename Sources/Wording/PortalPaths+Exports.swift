import Billing

/// All papers of a year, or of all years, as one file.
extension PortalPaths {
    /// One document that is made at once.
    public func invoiceBook(of year: Int?) -> String { invoices + "/pdf" + (year.map { "?year=\($0)" } ?? "") }
    /// Asks for a file that is made in the background.
    public var exports: String { invoices + "/exports" }
    public func export(_ id: Export.ID) -> String { exports + "/\(id)" }
    public func exportFile(_ id: Export.ID) -> String { export(id) + "/file" }
}
