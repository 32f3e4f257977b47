import Billing
import Core
import Foundation

/// Draws invoices on threads of its own, so that no event loop and no shared pool waits for fonts (D10).
///
/// The threads live as long as the press: a font is looked up once per thread.
public final class PDFPress: Sendable {
    private let tray: Tray

    /// - Parameters:
    ///   - threads: how many invoices are drawn at once. At least one.
    ///   - capacity: how many may wait, and of one merchant a quarter of them. Beyond it, callers are refused at once.
    public init(threads: Int = ProcessInfo.processInfo.activeProcessorCount, capacity: Int = 256) {
        let tray = Tray(capacity: capacity)
        for number in 1...max(1, threads) {
            let thread = Thread {
                while let job = tray.next() { job.answer(Result { try InvoicePDF.render(job.document) }) }
            }
            thread.name = "pdf-press-\(number)"
            thread.start()
        }
        self.tray = tray
    }

    deinit { tray.close() }

    /// - Parameter merchant: whose it is. Merchants take turns, however many wait of each (C8).
    /// - Returns: a PDF file, the same bytes for the same document (M8).
    /// - Throws: ``BillingError`` `unavailable`, when too many wait already or the drawing fails.
    public func print(_ document: InvoiceDocument, of merchant: Merchant.ID) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(merchant: merchant, document: document) { continuation.resume(with: $0) }
            if !tray.put(job) {
                continuation.resume(throwing: BillingError.unavailable("Too many documents are being printed."))
            }
        }
    }
}

private struct Job: Sendable {
    let merchant: Merchant.ID
    let document: InvoiceDocument
    let answer: @Sendable (Result<[UInt8], any Error>) -> Void
}

/// The line in front of the threads.
///
/// Unchecked because a thread must sleep until there is work, which no `Mutex` offers: every access to what varies holds
/// `condition`.
private final class Tray: @unchecked Sendable {
    private let condition = NSCondition()
    private var line: PrintLine<Job>
    private var isClosed = false

    init(capacity: Int) { line = PrintLine(capacity: capacity) }

    /// - Returns: false when it is full, or its merchant's part of it.
    func put(_ job: Job) -> Bool {
        condition.withLock {
            guard line.put(job, of: job.merchant) else { return false }
            condition.signal()
            return true
        }
    }

    /// Sleeps until there is a job. Nothing once the press is gone and all that waited is drawn.
    func next() -> Job? {
        condition.withLock {
            while line.isEmpty, !isClosed { condition.wait() }
            return line.next()
        }
    }

    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}
