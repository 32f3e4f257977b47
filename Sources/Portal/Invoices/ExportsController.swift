import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// Files of all papers that take longer than a page may: asked for, waited for, and downloaded (S73, U14).
struct ExportsController: Sendable {
    let portal: PortalMiddleware
    let exports: Exports

    var routes: [PortalRoute] {
        [
            portal.action("/invoices/exports", about: "invoice", ask),
            portal.page("/invoices/exports/:id", about: "export", show),
            portal.page("/invoices/exports/:id/file", about: "export", download),
        ]
    }

    func ask(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        guard let format = Export.Format(rawValue: form.text("format")) else { throw BillingError.notFound("export") }
        try context.demand(format.permission)
        // Whoever does not say of when is not given everything.
        guard let period = form["period"] else { throw BillingError.notFound("year") }
        let year = try InvoiceDownloads.year(period)
        let history = try await context.papers(of: year, portal.billing)
        let papers = try await history.count
        guard papers > 0 else {
            return try context.redirect(to: context.paths.invoices + "#" + InvoiceDownloadsCard.id)
        }
        do {
            let export = try await exports.ask(
                format, year: year, papers: papers, locale: context.say.code, for: context.id, in: context.scope)
            return try context.redirect(to: context.paths.export(export.id))
        } catch let refusal as ExportRefusal {
            return try context.redirect(
                to: context.paths.invoices + "#" + InvoiceDownloadsCard.id, saying: Flash(refusal, context.reader))
        }
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let export = try await find(context)
        let here = context.paths.export(export.id)
        // It is made by the machine's clock, also for who is on a test clock.
        let refresh =
            export.state == .running
            ? Refresh(request, atFile: here, since: export.createdAt, now: context.visitor.now) : nil
        let reader = context.reader
        return ExportPage(
            frame: context.frame(.invoices), title: context.say.title(of: export), state: export.state,
            done: export.done, total: export.total,
            howFar: context.say.exportProgress(
                reader.number(Int64(export.done)), of: reader.number(Int64(export.total))),
            ready: context.say.exportReadyText(
                reader.fileSize(export.size ?? 0), until: reader.dateTime(export.expiresAt)),
            file: context.paths.exportFile(export.id), refresh: refresh, here: request.again(here),
            action: context.paths.exports,
            fields: [("format", export.format.rawValue), ("period", InvoiceDownloads.field(export.year))],
            back: context.paths.invoices + "#" + InvoiceDownloadsCard.id, token: context.token
        ).answer(context).refreshing(refresh)
    }

    func download(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let export = try await find(context)
        guard export.state == .ready, let size = export.size else {
            return try context.redirect(to: context.paths.export(export.id))
        }
        let exports = exports
        return .download(
            export.fileName, export.format.contentType,
            ResponseBody(contentLength: Int(size)) { writer in
                var (number, sent) = (0, Int64(0))
                while sent < size {
                    // A file that is cut short must not look like a whole one: the connection ends before its length.
                    guard let piece = try await exports.chunk(number, of: export) else { throw FileIsGone() }
                    try await writer.write(ByteBuffer(bytes: piece))
                    number += 1
                    sent += Int64(piece.count)
                }
                try await writer.finish(nil)
            })
    }

    /// - Throws: `forbidden` for what may not be taken along; `resource_missing` for what is not this customer's, or no longer
    ///   kept (C2).
    private func find(_ context: CustomerContext) async throws -> Export {
        try context.demand(.seeInvoices)
        let export = try await exports.find(
            Export.ID(try context.parameter("id")), of: context.id, in: context.scope)
        try context.demand(export.format.permission)
        return export
    }
}

extension Reader {
    /// `340 kB`, `12 MB`.
    fileprivate func fileSize(_ bytes: Int64) -> String {
        bytes < 1_000_000
            ? number(max(1, (bytes + 500) / 1_000)) + " kB" : number((bytes + 500_000) / 1_000_000) + " MB"
    }
}

extension Flash {
    fileprivate init(_ refusal: ExportRefusal, _ reader: Reader) {
        switch refusal {
        case .running: self.init(.filesAreMade, reader.number(Int64(Export.runningOfOne)))
        case .kept: self.init(.filesAreKept, reader.number(Int64(Export.keptOfOne)))
        }
    }
}

/// Its time was over while it was downloaded.
private struct FileIsGone: Error {}
