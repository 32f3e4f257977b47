import Billing
import Core
import Localization
import Wording

/// Makes one file of all papers of a history, with one of them in memory at a time.
public struct HistoryFiles: Sendable {
    /// Hears how many papers are done.
    public typealias Progress = @Sendable (_ done: Int) async throws -> Void
    /// Throws when nobody wants the file any more, or who makes it is asked to stop.
    public typealias Checkpoint = @Sendable () throws -> Void

    let history: PaperHistory
    let press: PDFPress
    let logo: Logo?
    let address: String
    let now: Instant
    let isPatient: Bool
    let checkpoint: Checkpoint
    let progress: Progress

    /// - Parameters:
    ///   - logo: the merchant's, if it can be printed.
    ///   - address: where what is open can be paid.
    ///   - isPatient: whether it waits for the press however many do; others are refused when too many wait already.
    ///   - checkpoint: asked before each paper.
    public init(
        of history: PaperHistory, press: PDFPress, logo: Logo?, address: String, at now: Instant,
        isPatient: Bool = false,
        checkpoint: @escaping Checkpoint = { try Task.checkCancellation() },
        progress: @escaping Progress = { _ in }
    ) {
        self.history = history
        self.press = press
        self.logo = logo
        self.address = address
        self.now = now
        self.isPatient = isPatient
        self.checkpoint = checkpoint
        self.progress = progress
    }

    /// - Throws: ``ExportTooLarge``; what the checkpoint does.
    public func make(_ format: Export.Format) async throws -> ArchiveFile {
        switch format {
        case .csv: try await list()
        case .zip: try await archive()
        case .pdf: try await book()
        }
    }

    private func list() async throws -> ArchiveFile {
        let file = try ListFile()
        let sheet = InvoiceSheet(reader: history.reader)
        try await file.add(sheet.head)
        var done = 0
        try await history.eachInvoice { records, plans in
            try checkpoint()
            let lines = try records.map { try sheet.line($0, standing: history.standing($0), plans) }
            try Self.limit(await file.add(lines.joined()))
            done += records.count
            try await progress(done)
        }
        try await history.eachCreditNote { papers in
            try checkpoint()
            try Self.limit(await file.add(papers.map { try sheet.line($0.note, of: $0.invoice) }.joined()))
            done += papers.count
            try await progress(done)
        }
        return try await file.finish()
    }

    static func limit(_ bytes: Int64) throws {
        guard bytes <= Export.largest else { throw ExportTooLarge() }
    }
}
