import Billing
import Core
import Localization
import Wording

/// Makes the files that customers asked for in the background, and puts them where every server finds them.
public struct ExportWriter: Sendable {
    private let billing: BillingContext
    private let press: PDFPress
    private let isStopping: @Sendable () -> Bool

    /// - Parameter isStopping: whether the process is asked to stop: then what is under way is left to another.
    public init(_ billing: BillingContext, press: PDFPress, isStopping: @escaping @Sendable () -> Bool = { false }) {
        self.billing = billing
        self.press = press
        self.isStopping = isStopping
    }

    public func write(_ task: ExportTask) async throws {
        let export = task.export
        let history = try await history(of: export)
        let total = try await history.count
        try await task.tell(done: 0, of: total)
        let merchants = Merchants(billing)
        let files = HistoryFiles(
            of: history, press: press, logo: try await merchants.printableLogo(of: history.merchant),
            address: billing.baseURL + PortalPaths(slug: history.merchant.slug).payments, at: export.createdAt,
            isPatient: true, checkpoint: { try goOn() },
            progress: { done in try await task.tell(done: done, of: max(done, total)) })
        let file = try await files.make(export.format)
        guard file.size <= Export.largest else { throw ExportTooLarge() }
        try await keep(file, by: task)
        try await task.finish(size: Int64(file.size))
    }

    /// - Throws: ``ExportInterrupted``.
    private func goOn() throws {
        if isStopping() || Task.isCancelled { throw ExportInterrupted() }
    }

    private func history(of export: Export) async throws -> PaperHistory {
        let merchant = try await Merchants(billing).find(export.scope.merchant)
        let customer = try await Customers(billing).find(export.customer, in: export.scope)
        let reader = Reader(
            Languages.named(export.locale) ?? Spanish(),
            country: customer.details.address?.country ?? merchant.country, zone: merchant.zone)
        return try await PaperHistory(
            of: customer.id, in: export.scope, at: merchant, year: export.year, for: reader, billing)
    }

    /// Piece by piece: no more of it is in memory.
    private func keep(_ file: ArchiveFile, by task: ExportTask) async throws {
        var (chunk, number) = ([UInt8](), 0)
        while let piece = try await file.next() {
            chunk += piece
            guard chunk.count >= Export.chunk else { continue }
            try goOn()
            try await task.store(chunk, number: number)
            number += 1
            chunk = []
        }
        if !chunk.isEmpty { try await task.store(chunk, number: number) }
    }
}

extension Merchants {
    /// - Returns: nil for none, and for one that cannot be printed: the paper then carries the merchant's name.
    public func printableLogo(of merchant: Merchant) async throws -> Logo? {
        try await logo(of: merchant).flatMap { try? Logo(png: $0) }
    }
}
