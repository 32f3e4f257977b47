import CLibZip
import Core
import Foundation

/// A ZIP of many papers, made with one of them in memory at a time, where waiting for a disk holds up nobody.
///
/// libzip reads what it packs when the archive is closed. Until then the papers lie behind each other in one file.
public actor Archive {
    private nonisolated let queue = ArchiveQueue()
    private let folder: TemporaryFolder
    private let spool: FileHandle
    private var length: UInt64 = 0
    private var entries: [Entry] = []

    private struct Entry {
        let name: String
        let start: UInt64
        let length: Int64
        let day: CalendarDate
        let method: CInt
    }

    /// How a file lies in the archive. A PDF is compressed already.
    public enum Packing: Sendable {
        case stored, deflated

        fileprivate var method: CInt { self == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE }
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// - Throws: ``BillingError`` `unavailable`, when there is no room for temporary files.
    public init() throws {
        folder = try TemporaryFolder()
        let path = folder.path + "/spool"
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BillingError.unavailable("No temporary file can be made.") }
        spool = file
    }

    /// - Parameters:
    ///   - name: unique in the archive.
    ///   - day: what the archive says of its age: the machine's clock is never read.
    /// - Returns: bytes that wait to be packed so far.
    @discardableResult
    public func add(
        _ name: String, _ bytes: [UInt8], dated day: CalendarDate, _ packing: Packing = .stored
    ) throws -> Int64 {
        let start = length
        try append(bytes)
        entries.append(
            Entry(name: name, start: start, length: Int64(length - start), day: day, method: packing.method))
        return Int64(length)
    }

    /// The same of a file, a piece of which is in memory at a time. Nothing else is added meanwhile.
    public func add(
        _ name: String, _ file: ArchiveFile, dated day: CalendarDate, _ packing: Packing = .stored
    ) async throws {
        let start = length
        while let piece = try await file.next() { try append(piece) }
        entries.append(
            Entry(name: name, start: start, length: Int64(length - start), day: day, method: packing.method))
    }

    private func append(_ bytes: [UInt8]) throws {
        try spool.write(contentsOf: bytes)
        length += UInt64(bytes.count)
    }

    /// - Returns: the finished file. Nothing of it is left in any folder.
    public func finish() throws -> ArchiveFile {
        defer { folder.remove() }
        try spool.close()
        let path = folder.path + "/archive.zip"
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Self.failure }
        do {
            for entry in entries { try put(entry, into: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw Self.failure
        }
        return try ArchiveFile(path: path)
    }

    private func put(_ entry: Entry, into archive: OpaquePointer) throws(BillingError) {
        guard let source = zip_source_file(archive, folder.path + "/spool", entry.start, entry.length) else {
            throw Self.failure
        }
        let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            throw Self.failure
        }
        guard zip_set_file_compression(archive, UInt64(index), entry.method, 0) == 0,
            zip_file_set_dostime(archive, UInt64(index), 0, entry.day.dosDate, 0) == 0
        else { throw Self.failure }
    }

    private static let failure = BillingError.unavailable("The archive cannot be written.")
}

extension CalendarDate {
    /// As ZIP writes it: years are counted from 1980, in seven bits.
    fileprivate var dosDate: UInt16 {
        UInt16(min(max(year - 1980, 0), 127)) << 9 | UInt16(month) << 5 | UInt16(day)
    }
}
