import Billing
import Core
import Foundation
import Synchronization

/// Many papers in one PDF, each on pages of its own, named in the outline and in the index of its last pages. One of them is in
/// memory at a time: what is drawn lies on a disk. The press draws, in turn with everything else that is printed.
public final class InvoiceBook: Sendable {
    private let press: PDFPress
    private let merchant: Merchant.ID
    private let isPatient: Bool
    private let pages: Mutex<BookPages>

    /// - Parameters:
    ///   - author: who publishes the file.
    ///   - createdAt: what the file says of its age: the machine's clock is never read.
    ///   - language: BCP 47.
    ///   - index: what its last pages say.
    ///   - merchant: whose it is; ``PDFPress/run(of:isPatient:_:)`` says more of it.
    ///   - isPatient: whether it waits for the press however many do.
    /// - Throws: ``BillingError`` `unavailable`, when there is no room for temporary files.
    public init(
        title: String, author: String, createdAt: Instant, language: String, index: BookIndex, by press: PDFPress,
        of merchant: Merchant.ID, isPatient: Bool = false
    ) throws {
        self.press = press
        self.merchant = merchant
        self.isPatient = isPatient
        pages = try Mutex(
            BookPages(title: title, author: author, createdAt: createdAt, language: language, index: index))
    }

    /// - Parameter entry: how it is named in the outline and in the index.
    /// - Returns: bytes of the file so far.
    @discardableResult
    public func add(_ document: InvoiceDocument, as entry: BookIndex.Entry) async throws -> Int64 {
        try await press.run(of: merchant, isPatient: isPatient) { [self] in
            try pages.withLock { try $0.add(document, as: entry) }
        }
    }

    /// - Returns: the finished file. Nothing of it is left in any folder.
    /// - Throws: ``BillingError`` `unavailable`, when memory or a font failed underneath.
    public func finish() async throws -> ArchiveFile {
        let path = try await press.run(of: merchant, isPatient: isPatient) { [self] in
            try pages.withLock { try $0.finish() }
        }
        defer { pages.withLock { $0.remove() } }
        return try ArchiveFile(path: path)
    }

    /// How much of it is in memory, bytes.
    var held: Int { pages.withLock { $0.held } }
}

/// The pages of a book as they are drawn: by one thread at a time, which may be another one for each paper.
///
/// Unchecked because a canvas is a pointer of C's, which has fonts of its own and belongs to whoever holds the book's lock.
private final class BookPages: @unchecked Sendable {
    private let folder: TemporaryFolder
    private let path: String
    private let file: FileHandle
    private let canvas: PDFCanvas
    private let index: BookIndex
    private let title: String
    private let author: String
    private var entries: [(entry: BookIndex.Entry, page: Int)] = []
    private var count = 0
    private var written: Int64 = 0

    init(title: String, author: String, createdAt: Instant, language: String, index: BookIndex) throws {
        self.index = index
        self.title = title
        self.author = author
        folder = try TemporaryFolder()
        path = folder.path + "/book.pdf"
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BillingError.unavailable("No temporary file can be made.") }
        self.file = file
        canvas = PDFCanvas(title: title, author: author, createdAt: createdAt, language: language, hasOwnFonts: true)
    }

    var held: Int { canvas.sink.bytes.count }

    func add(_ document: InvoiceDocument, as entry: BookIndex.Entry) throws -> Int64 {
        canvas.outline("\(entry.date) · \(entry.name)", page: count + 1)
        entries.append((entry, count + 1))
        count += InvoicePDF.draw(document, on: canvas)
        try write(canvas.takeBytes())
        return written
    }

    func finish() throws -> String {
        canvas.outline(index.title, page: count + 1)
        index.draw(entries, of: title, by: author, on: canvas)
        try write(canvas.finish())
        try file.close()
        return path
    }

    func remove() { folder.remove() }

    private func write(_ bytes: [UInt8]) throws {
        try file.write(contentsOf: bytes)
        written += Int64(bytes.count)
    }
}
