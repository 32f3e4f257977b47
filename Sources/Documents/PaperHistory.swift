import Billing
import Core
import Localization
import Wording

/// What was issued to one customer, in a reader's words, read a piece at a time: however long it is, little of it is in memory.
public struct PaperHistory: Sendable {
    public let merchant: Merchant
    public let reader: Reader
    /// Nil for all years.
    public let year: Int?
    private let customer: Customer.ID
    private let scope: Scope
    private let billing: BillingContext
    private let debt: Debt

    private static let piece = 100

    /// - Parameter year: of the merchant's calendar; nil for all.
    public init(
        of customer: Customer.ID, in scope: Scope, at merchant: Merchant, year: Int?, for reader: Reader,
        _ billing: BillingContext
    ) async throws {
        self.customer = customer
        self.scope = scope
        self.merchant = merchant
        self.year = year
        self.reader = reader
        self.billing = billing
        debt = try await Invoices(billing).debt(of: customer, in: scope)
    }

    /// How many papers there are: invoices and credit notes.
    public var count: Int {
        get async throws {
            let invoices = try await Invoices(billing).history(
                of: customer, in: scope, zone: reader.zone, PageRequest(limit: 1)
            ).tally.count(of: year)
            return try await invoices
                + CreditNotes(billing).count(of: customer, in: scope, zone: reader.zone, year: year)
        }
    }

    /// Newest first.
    public func eachInvoice(_ body: ([InvoiceRecord], Plans) async throws -> Void) async throws {
        let (invoices, catalog) = (Invoices(billing), Catalog(billing))
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await merchant.id.served {
                try await invoices.records(
                    of: customer, in: scope, zone: reader.zone, matching: InvoiceFilter(year: year),
                    PageRequest(limit: Self.piece, cursor: cursor))
            }
            let plans = try await catalog.plans(
                invoices: page.elements.map(\.invoice), in: scope, baseURL: billing.baseURL)
            try await body(page.elements, plans)
            guard page.hasMore, let last = page.elements.last else { return }
            cursor = .after(last.invoice.id.rawValue)
        }
    }

    /// Newest first.
    public func eachCreditNote(_ body: ([CreditNotes.Paper]) async throws -> Void) async throws {
        let notes = CreditNotes(billing)
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await merchant.id.served {
                try await notes.papers(
                    of: customer, in: scope, zone: reader.zone, year: year,
                    PageRequest(limit: Self.piece, cursor: cursor))
            }
            try await body(page.elements)
            guard page.hasMore, let last = page.elements.last else { return }
            cursor = .after(last.note.id.rawValue)
        }
    }

    public func standing(_ invoice: Invoice) throws -> InvoiceStanding {
        try InvoiceStanding(invoice, owed: debt[invoice.id])
    }

    public func standing(_ record: InvoiceRecord) throws -> InvoiceStanding {
        try InvoiceStanding(record.invoice, owed: debt[record.invoice.id], givenBack: record.givenBack)
    }

    public func words(_ record: InvoiceRecord) throws -> InvoiceWords {
        try InvoiceWords(
            invoice: record.invoice, merchant: merchant, reader: reader, standing: standing(record),
            paidWith: record.paidWith.map { $0.facts.title(in: reader.say) }, refunds: record.refunds)
    }

    /// Of the invoice that a credit note takes back from.
    public func words(_ paper: CreditNotes.Paper) throws -> InvoiceWords {
        try InvoiceWords(
            invoice: paper.invoice, merchant: merchant, reader: reader, standing: standing(paper.invoice),
            paidWith: nil, refunds: [])
    }

    public func fileName(_ format: Export.Format) -> String { reader.say.fileName(format, year: year) }
}

extension Language {
    /// `facturas-2026.zip`.
    ///
    /// - Parameter year: nil for all.
    public func fileName(_ format: Export.Format, year: Int?) -> String {
        invoicesFileName + (year.map { "-\($0)" } ?? "") + "." + format.rawValue
    }
}

extension Export {
    /// In the language that it is written in.
    public var fileName: String { (Languages.named(locale) ?? Spanish()).fileName(format, year: year) }
}
