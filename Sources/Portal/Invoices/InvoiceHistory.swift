import Billing
import Core
import Localization
import Wording

/// What was issued to one customer, read a piece at a time: however long it is, little of it is in memory.
struct InvoiceHistory: Sendable {
    /// Nil for all years.
    let year: Int?
    private static let piece = 100

    private let presenter: InvoicePresenter
    private let context: CustomerContext
    private let debt: Debt

    init(year: Int?, _ presenter: InvoicePresenter, _ context: CustomerContext) async throws {
        self.year = year
        self.presenter = presenter
        self.context = context
        debt = try await presenter.payments.debt(context)
    }

    var count: Int {
        get async throws {
            try await presenter.invoices.history(
                of: context.id, in: context.scope, zone: context.reader.zone, PageRequest(limit: 1)
            ).tally.count(of: year)
        }
    }

    /// Newest first.
    func each(_ body: ([InvoiceRecord], Plans) async throws -> Void) async throws {
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await context.merchant.id.served {
                try await presenter.invoices.records(
                    of: context.id, in: context.scope, zone: context.reader.zone, matching: InvoiceFilter(year: year),
                    PageRequest(limit: Self.piece, cursor: cursor))
            }
            let plans = try await presenter.catalog.plans(
                invoices: page.elements.map(\.invoice), in: context.scope, baseURL: presenter.baseURL)
            try await body(page.elements, plans)
            guard page.hasMore, let last = page.elements.last else { return }
            cursor = .after(last.invoice.id.rawValue)
        }
    }

    func standing(_ invoice: Invoice) -> InvoiceStanding { InvoiceStanding(invoice, owed: debt[invoice.id]) }

    func words(_ record: InvoiceRecord) -> InvoiceWords {
        InvoiceWords(
            invoice: record.invoice, merchant: context.merchant, reader: context.reader,
            standing: standing(record.invoice), paidWith: record.paidWith.map { context.words($0).title },
            refunds: record.refunds)
    }
}
