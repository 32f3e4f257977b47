import Billing
import Core
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Localization
import Web
import Wording

/// What was asked of customers: the list, one of them with its payments and credit notes, and its paper.
struct InvoicesController: Sendable {
    let console: ConsoleMiddleware

    /// In the list's address: what is past due, as the first page counts it.
    static let late = "late"

    private var invoices: Invoices { Invoices(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/invoices", .billingRead, about: "invoice", list),
            console.page("/invoices/:id", .billingRead, about: "invoice", show),
            console.page("/invoices/:id/pdf", .billingRead, about: "invoice", download),
        ] + ChargesController(console: console).routes + InvoiceActsController(console: console).routes
            + CreditNotesController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, paths) = (context.say, context.paths)
        let query = try ListQuery(request, at: paths.invoices, filters: ["state", "number"])
        let isLate = query["state"] == Self.late
        let status: Invoice.Status? = isLate ? .open : Invoice.Status(rawValue: query["state"])
        let number = query["number"]
        // A number is one invoice's, or a few whose case differs.
        let page =
            if !number.isEmpty {
                try await invoices.numbered(number, status: status, in: context.scope)
            } else if isLate {
                try await invoices.late(in: context.scope, query.page)
            } else {
                try await invoices.list(in: context.scope, status: status, query.page)
            }
        let back = try await Refunds(console.billing).givenBack(of: page.elements, in: context.scope)
        return ListPage(
            frame: context.frame(.invoices), title: say.consoleSection(.invoices), intro: say.consoleInvoicesIntro,
            action: context.may(.billingWrite) ? (label: say.consoleNewCharge, address: paths.newCharge) : nil,
            search: SearchForm(
                say.searchInvoices, to: paths.invoices, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "state", label: say.statusColumn, value: query["state"],
                    options: Invoice.Status.allCases.map {
                        (value: $0.rawValue, label: say.status($0.standing))
                    } + [(value: Self.late, label: say.consolePastDue)], empty: say.anyStatus, isRequired: false)
                Field(
                    "number", label: say.invoiceNumber, value: number, hint: say.consoleNumberHint, isRequired: false,
                    .autocomplete(.off), .maxlength(60))
            },
            table: try table(page.elements, back, context), isEmpty: page.elements.isEmpty,
            whole: query.isNarrowed ? paths.invoices : nil,
            empty: .init(icon: .receipt, title: say.consoleNoInvoices, text: say.consoleNoInvoicesAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    private func table(
        _ invoices: [Invoice], _ back: [Invoice.ID: GivenBack], _ context: ConsoleContext
    ) throws -> DataTable {
        let (say, reader) = (context.say, context.reader)
        return DataTable(
            say.consoleSection(.invoices),
            columns: [
                .init(say.invoiceNumber, .lead), .init(say.consoleCustomer, .name), .init(say.dateColumn),
                .init(say.statusColumn), .init(say.amountColumn, .money),
            ],
            rows: try invoices.map { invoice -> [Markup] in
                [
                    a(.href(context.paths.invoice(invoice.id)), .class("nowrap")) {
                        invoice.number ?? say.draftNumber
                        span(.class("unseen")) { ", " + reader.money(invoice.total) }
                    },
                    .text(invoice.billedTo.inAList ?? say.unnamedAccount), .text(reader.shortDate(invoice.issuedAt)),
                    Badge(
                        try invoice.standing(at: context.now, givenBack: back[invoice.id]), in: say
                    ).body,
                    .text(reader.money(invoice.total)),
                ]
            })
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await InvoiceFacts(Invoice.ID(try context.parameter("id")), context)
        return InvoicePage(
            frame: context.frame(.invoices), facts: facts, reader: context.reader, paths: context.paths,
            mayChange: context.may(.billingWrite), mayCredit: context.may(.refund)
        ).answer(context)
    }

    /// Its paper, as its customer can download it.
    func download(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await InvoiceFacts(Invoice.ID(try context.parameter("id")), context)
        guard facts.invoice.number != nil else { throw HTTPError(.notFound) }
        let address = console.billing.baseURL + PortalPaths(slug: context.merchant.slug).payments
        let logo = try await Merchants(console.billing).printableLogo(of: context.merchant)
        let bytes = try await console.press.print(
            facts.words.document(address: address, logo: logo), of: context.scope.merchant)
        var headers = SecurityHeaders.asset
        headers[.contentType] = "application/pdf"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"\(facts.words.fileName)\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Invoice.Status {
    /// What it is called where nothing more is known of its invoices.
    var standing: InvoiceStanding {
        switch self {
        case .draft: .draft
        case .open: .open
        case .paid: .paid
        case .uncollectible: .uncollectible
        case .void: .void
        }
    }
}

extension Invoice {
    /// In a list, where its tries are not read.
    func standing(at now: Instant, givenBack back: GivenBack?) throws -> InvoiceStanding {
        if isOpen, let dueAt, dueAt < now { return .pastDue }
        return try InvoiceStanding(self, owed: nil, givenBack: back)
    }
}
