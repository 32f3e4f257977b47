import Core
import Foundation

/// Draws invoices on threads of its own, so that no event loop and no shared pool waits for fonts (D10).
///
/// The threads live as long as the press: a font is looked up once per thread.
public final class PDFPress: Sendable {
    private let tray: Tray

    /// - Parameters:
    ///   - threads: how many invoices are drawn at once. At least one.
    ///   - capacity: how many may wait. Beyond it, callers are refused at once.
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

    /// - Returns: a PDF file, the same bytes for the same document (M8).
    /// - Throws: ``BillingError`` `unavailable`, when too many wait already or the drawing fails.
    public func print(_ document: InvoiceDocument) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(document: document) { continuation.resume(with: $0) }
            if !tray.put(job) {
                continuation.resume(throwing: BillingError.unavailable("Too many documents are being printed."))
            }
        }
    }
}

private struct Job: Sendable {
    let document: InvoiceDocument
    let answer: @Sendable (Result<[UInt8], any Error>) -> Void
}

/// What waits to be drawn, first come first served.
///
/// Unchecked because a thread must sleep until there is work, which no `Mutex` offers: every access to `waiting` and
/// `isClosed` holds `condition`.
private final class Tray: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var waiting: [Job] = []
    private var isClosed = false

    init(capacity: Int) { self.capacity = capacity }

    /// - Returns: false when it is full.
    func put(_ job: Job) -> Bool {
        condition.withLock {
            guard waiting.count < capacity else { return false }
            waiting.append(job)
            condition.signal()
            return true
        }
    }

    /// Sleeps until there is a job. Nothing once the press is gone and all that waited is drawn.
    func next() -> Job? {
        condition.withLock {
            while waiting.isEmpty, !isClosed { condition.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }

    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}
