import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// All invoices of a year, or of all years, in one file: the list (S73), and the list with every paper (U14).
struct InvoiceDownloadsController: Sendable {
    let portal: PortalMiddleware
    let presenter: InvoicePresenter
    let merchants: Merchants
    let press: PDFPress
    private let slots = ArchiveSlots()

    init(portal: PortalMiddleware, presenter: InvoicePresenter, merchants: Merchants, press: PDFPress) {
        self.portal = portal
        self.presenter = presenter
        self.merchants = merchants
        self.press = press
    }

    var routes: [PortalRoute] {
        [
            portal.page("/invoices/csv", about: "invoice", list),
            portal.page("/invoices/zip", about: "invoice", archive),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let history = try await InvoiceHistory(year: year(request), presenter, context)
        let sheet = InvoiceSheet(reader: context.reader)
        return .download(
            fileName(history.year, "csv", context), "text/csv; charset=utf-8",
            ResponseBody { writer in
                try await writer.write(ByteBuffer(string: sheet.head))
                try await history.each { records, plans in
                    let lines = records.map { sheet.line($0, standing: history.standing($0.invoice), plans) }
                    try await writer.write(ByteBuffer(string: lines.joined()))
                }
                try await writer.finish(nil)
            })
    }

    func archive(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.downloadInvoices)
        let history = try await InvoiceHistory(year: year(request), presenter, context)
        // A page that was open for long may offer what one file no longer holds: it says so now.
        guard try await history.count <= InvoiceDownloads.limit else {
            return try context.redirect(to: context.paths.invoices + "#" + InvoiceDownloadsCard.id)
        }
        let file = try await slots.taken(by: context.scope.merchant) { try await packed(history, context) }
        return .download(
            fileName(history.year, "zip", context), "application/zip",
            ResponseBody(contentLength: file.size) { writer in
                while let piece = try await file.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }

    /// One paper after the other: of this customer no more than one waits for the press at a time (C8).
    private func packed(_ history: InvoiceHistory, _ context: CustomerContext) async throws -> ArchiveFile {
        let archive = try Archive()
        let logo = try await merchants.printableLogo(of: context.merchant)
        let address = portal.billing.baseURL + context.paths.payments
        let zone = context.reader.zone
        let sheet = InvoiceSheet(reader: context.reader)
        var list = sheet.head
        try await history.each { records, plans in
            for record in records {
                try Task.checkCancellation()
                let words = history.words(record)
                let bytes = try await press.print(
                    words.document(address: address, logo: logo), of: context.scope.merchant)
                try await archive.add(words.archiveName, bytes, dated: zone.date(at: words.issuedAt))
                list += sheet.line(record, standing: words.standing, plans)
            }
        }
        try await archive.add(
            fileName(history.year, "csv", context), Array(list.utf8), dated: zone.date(at: context.now), .deflated)
        return try await archive.finish()
    }

    /// - Throws: `resource_missing` for what is no year.
    private func year(_ request: Request) throws -> Int? {
        guard let text = request.uri.queryParameters["year"], !text.isEmpty else { return nil }
        guard let year = InvoiceSearch.year(String(text)) else { throw BillingError.notFound("year") }
        return year
    }

    /// `facturas-2026.zip`.
    private func fileName(_ year: Int?, _ ending: String, _ context: CustomerContext) -> String {
        context.say.invoicesFileName + (year.map { "-\($0)" } ?? "") + "." + ending
    }
}

extension Merchants {
    /// - Returns: nil for none, and for one that cannot be printed: the paper then carries the merchant's name.
    func printableLogo(of merchant: Merchant) async throws -> Logo? {
        try await logo(of: merchant).flatMap { try? Logo(png: $0) }
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
