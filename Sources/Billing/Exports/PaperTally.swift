import Core

/// How many papers were issued to a customer in each year of the merchant's calendar: invoices, and credit notes by the day
/// that they were given.
public struct PaperTally: Hashable, Sendable {
    private let byYear: [Int: Int]

    public init(_ byYear: [Int: Int]) { self.byYear = byYear }

    /// - Parameter creditNotes: by year.
    public init(_ invoices: InvoiceTally, creditNotes: [Int: Int]) {
        let years = Set(invoices.years).union(creditNotes.keys)
        byYear = Dictionary(
            uniqueKeysWithValues: years.map { ($0, invoices.count(of: $0) + creditNotes[$0, default: 0]) })
    }

    /// Newest first.
    public var years: [Int] { byYear.keys.sorted(by: >) }

    /// - Parameter year: nil for all.
    public func count(of year: Int? = nil) -> Int {
        year.map { byYear[$0, default: 0] } ?? byYear.values.reduce(0, +)
    }
}

extension CreditNotes {
    /// How many a customer was given in each year.
    ///
    /// - Parameter zone: of the calendar that years belong to.
    public func yearly(of customer: Customer.ID, in scope: Scope, zone: Zone) async throws -> [Int: Int] {
        try await context.read { try $0.creditNotes.yearly(of: customer, in: scope, zone: zone) }
    }
}
