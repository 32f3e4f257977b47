import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// All papers of a year, or of all years, in one file: the list (S73), each paper in a file of its own, or all in one document
/// (U14).
struct InvoiceDownloadsController: Sendable {
    let portal: PortalMiddleware
    let merchants: Merchants
    let press: PDFPress
    private let slots = ArchiveSlots()

    init(portal: PortalMiddleware, merchants: Merchants, press: PDFPress) {
        self.portal = portal
        self.merchants = merchants
        self.press = press
    }

    var routes: [PortalRoute] {
        [
            portal.page("/invoices/csv", about: "invoice", list),
            portal.page("/invoices/zip", about: "invoice") { try await make(.zip, $0, $1) },
            portal.page("/invoices/pdf", about: "invoice") { try await make(.pdf, $0, $1) },
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let history = try await context.papers(of: InvoiceDownloads.year(request), portal.billing)
        let sheet = InvoiceSheet(reader: context.reader)
        return .download(
            history.fileName(.csv), Export.Format.csv.contentType,
            ResponseBody { writer in
                try await writer.write(ByteBuffer(string: sheet.head))
                try await history.eachInvoice { records, plans in
                    let lines = try records.map { try sheet.line($0, standing: history.standing($0), plans) }
                    try await writer.write(ByteBuffer(string: lines.joined()))
                }
                try await history.eachCreditNote { papers in
                    let lines = try papers.map { try sheet.line($0.note, of: $0.invoice) }
                    try await writer.write(ByteBuffer(string: lines.joined()))
                }
                try await writer.finish(nil)
            })
    }

    private func make(
        _ format: Export.Format, _ request: Request, _ context: CustomerContext
    ) async throws -> Response {
        try context.demand(format.permission)
        let history = try await context.papers(of: InvoiceDownloads.year(request), portal.billing)
        let count = try await history.count
        guard count > 0 else { throw BillingError.notFound("year") }
        // A page that was open for long may offer at once what is now made in the background: it says so now.
        guard count <= Export.atOnce else {
            return try context.redirect(
                to: context.paths.invoices + "#" + InvoiceDownloadsCard.id,
                saying: Flash(.papersMadeApart, context.reader.number(Int64(Export.atOnce))))
        }
        let files = HistoryFiles(
            of: history, press: press, logo: try await merchants.printableLogo(of: context.merchant),
            address: portal.billing.baseURL + context.paths.payments, at: context.now)
        let file = try await slots.taken(by: context.scope.merchant) { try await files.make(format) }
        return .download(
            history.fileName(format), format.contentType,
            ResponseBody(contentLength: file.size) { writer in
                while let piece = try await file.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }
}

extension CustomerContext {
    func papers(of year: Int?, _ billing: BillingContext) async throws -> PaperHistory {
        try await PaperHistory(of: id, in: scope, at: merchant, year: year, for: reader, billing)
    }
}

extension Export.Format {
    /// What its file needs (S83, S84).
    var permission: Permission { self == .csv ? .seeInvoices : .downloadInvoices }

    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .zip: "application/zip"
        case .pdf: "application/pdf"
        }
    }
}

extension Response {
    /// A file to keep, which is kept nowhere on the way (W3).
    ///
    /// - Parameter name: of letters, digits and hyphens (W8).
    static func download(_ name: String, _ type: String, _ body: ResponseBody) -> Response {
        var headers = SecurityHeaders.asset
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: headers, body: body)
    }
}
