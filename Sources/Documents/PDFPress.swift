import Billing
import Core
import Foundation

/// Draws invoices on threads of its own, so that no event loop and no shared pool waits for fonts (D10).
///
/// The threads live as long as the press: a font is looked up once per thread.
public final class PDFPress: Sendable {
    private let queue: JobQueue

    /// - Parameters:
    ///   - threads: how many invoices are drawn at once. At least one.
    ///   - capacity: how many may wait, and of one merchant a quarter of them. Beyond it, callers are refused at once.
    public init(threads: Int = ProcessInfo.processInfo.activeProcessorCount, capacity: Int = 256) {
        let queue = JobQueue(capacity: capacity)
        for number in 1...max(1, threads) {
            let thread = Thread {
                while let job = queue.next() { job.work() }
            }
            thread.name = "pdf-press-\(number)"
            thread.start()
        }
        self.queue = queue
    }

    deinit { queue.close() }

    /// - Parameters:
    ///   - merchant: whose it is. Merchants take turns, however many wait of each (C8).
    ///   - isPatient: see ``run(of:isPatient:_:)``.
    /// - Returns: a PDF file, the same bytes for the same document (M8).
    /// - Throws: ``BillingError`` `unavailable`, when too many wait already or the drawing fails.
    public func print(
        _ document: InvoiceDocument, of merchant: Merchant.ID, isPatient: Bool = false
    ) async throws -> [UInt8] {
        try await run(of: merchant, isPatient: isPatient) { try InvoicePDF.render(document) }
    }

    /// Draws something when its turn has come.
    ///
    /// - Parameter isPatient: for who prints many papers one after the other, and waits for each: it is never refused, and
    ///   takes one place of the line.
    /// - Throws: what `body` does; ``BillingError`` `unavailable`, when too many wait already.
    func run<Value: Sendable>(
        of merchant: Merchant.ID, isPatient: Bool = false, _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(merchant: merchant) { continuation.resume(with: Result { try body() }) }
            if !queue.put(job, isPatient: isPatient) {
                continuation.resume(throwing: BillingError.unavailable("Too many documents are being printed."))
            }
        }
    }
}

private struct Job: Sendable {
    let merchant: Merchant.ID
    let work: @Sendable () -> Void
}

/// The line in front of the threads.
///
/// Unchecked because a thread must sleep until there is work, which no `Mutex` offers: every access to what varies holds
/// `condition`.
private final class JobQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var line: PrintLine<Job>
    private var isClosed = false

    init(capacity: Int) { line = PrintLine(capacity: capacity) }

    /// - Returns: false when it is full, or its merchant's part of it.
    func put(_ job: Job, isPatient: Bool) -> Bool {
        condition.withLock {
            guard line.put(job, of: job.merchant, isPatient: isPatient) else { return false }
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
