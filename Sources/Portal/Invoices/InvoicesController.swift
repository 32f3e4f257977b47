import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// The list of invoices, one of them, and its PDF (S71–S76).
struct InvoicesController: Sendable {
    let portal: PortalMiddleware
    let presenter: InvoicePresenter
    let merchants: Merchants
    /// Prints on threads of its own (D10).
    let press: PDFPress
    let exports: Exports
    let creditNotes: CreditNotes

    var routes: [PortalRoute] {
        [
            portal.page("/invoices", about: "invoice", list),
            portal.page("/invoices/:id", about: "invoice", show),
            portal.page("/invoices/:id/pdf", about: "invoice", download),
        ]
    }

    static let pageSize = 12

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let search = InvoiceSearch(request)
        let query = request.uri.queryParameters
        let cursor: PageRequest.Cursor =
            query["after"].map { .after(String($0)) } ?? query["before"].map { .before(String($0)) } ?? .none
        let (page, tally) = try await presenter.invoices.history(
            of: context.id, in: context.scope, zone: context.reader.zone, matching: search.filter,
            PageRequest(limit: Self.pageSize, cursor: cursor))
        let papers = PaperTally(
            tally,
            creditNotes: try await creditNotes.yearly(of: context.id, in: context.scope, zone: context.reader.zone))
        // Only who has so many papers can have asked for a file of them.
        let kept =
            papers.count() > Export.atOnce ? try await exports.kept(of: context.id, in: context.scope) : []
        let (hasNewer, hasOlder) =
            switch cursor {
            case .none: (false, page.hasMore)
            case .after: (true, page.hasMore)
            case .before: (page.hasMore, true)
            }
        let (first, last) = (page.elements.first?.id, page.elements.last?.id)
        return InvoicesPage(
            frame: context.frame(.invoices), years: try await presenter.years(page, context),
            search: InvoiceQuestions(search, tally, pageSize: Self.pageSize, context),
            downloads: InvoiceDownloads(papers, kept: kept, context),
            newer: hasNewer ? search.address(context.paths, first.map { ("before", $0) }) : nil,
            older: hasOlder ? last.map { search.address(context.paths, ("after", $0)) } : nil
        ).answer(context)
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let (words, owed) = try await words(context)
        let invoice = words.invoice
        let derivation = try await presenter.invoices.derivation(of: invoice, zone: context.merchant.zone)
        let plans = try await presenter.catalog.plans(
            invoices: [invoice], in: context.scope, baseURL: presenter.baseURL)
        return InvoicePage(
            frame: context.frame(.invoices), title: words.title, standing: words.standing,
            facts: (words.dates + words.fields).map { .init($0.label, $0.value) },
            parties: [
                .init(context.say.billedBy) { party(words.seller) }, .init(context.say.billedTo) { party(words.buyer) },
            ],
            text: words.text, footer: words.footer,
            lines: zip(words.lines, invoice.lines).map { line, source in
                .init(
                    description: line.description, period: line.period, quantity: line.quantity,
                    unitPrice: line.unitPrice, amount: line.amount, picture: plans.picture(of: source))
            },
            totals: try words.totals().map { .init(label: $0.label, amount: $0.amount, isEmphasised: $0.isEmphasised) },
            derivation: DerivationDetails(
                steps: try DerivationWords(derivation, of: invoice, for: context.reader).steps, say: context.say),
            pdf: presenter.pdf(of: invoice, context),
            receipts: try await presenter.payments.receiptLinks(of: invoice, context),
            ways: owed.flatMap { WaysToPay($0, context) },
            back: context.paths.invoices, token: context.token
        ).answer(context)
    }

    func download(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.downloadInvoices)
        let (words, _) = try await words(context)
        let address = portal.billing.baseURL + context.paths.payments
        let logo = try await merchants.printableLogo(of: context.merchant)
        let bytes = try await press.print(
            words.document(address: address, logo: logo), of: context.scope.merchant)
        return .download(words.fileName, "application/pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func words(_ context: CustomerContext) async throws -> (InvoiceWords, Owed?) {
        let invoice = try await presenter.find(context)
        let owed = try await presenter.owed(invoice, context)
        let words = try await presenter.words(invoice, owed: owed, of: context.merchant, for: context.reader)
        return (words, owed)
    }
}
