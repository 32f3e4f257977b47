import Core
import Foundation

/// A text that grows on a disk, where waiting for it holds up nobody.
public actor ListFile {
    private nonisolated let queue = ArchiveQueue()
    private let folder: TemporaryFolder
    private let file: FileHandle
    private var written: Int64 = 0

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// - Throws: ``BillingError`` `unavailable`, when there is no room for temporary files.
    public init() throws {
        let folder = try TemporaryFolder()
        let path = Self.path(in: folder)
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BillingError.unavailable("No temporary file can be made.") }
        self.folder = folder
        self.file = file
    }

    /// - Returns: bytes of the file so far.
    @discardableResult
    public func add(_ text: String) throws -> Int64 {
        let bytes = Array(text.utf8)
        try file.write(contentsOf: bytes)
        written += Int64(bytes.count)
        return written
    }

    /// - Returns: the finished file. Nothing of it is left in any folder.
    public func finish() throws -> ArchiveFile {
        defer { folder.remove() }
        try file.close()
        return try ArchiveFile(path: Self.path(in: folder))
    }

    private static func path(in folder: TemporaryFolder) -> String { folder.path + "/list" }
}
