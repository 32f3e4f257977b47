import Core
import Foundation

/// A finished archive, open and without a name: the disk has it back when it was read, or when nobody wants it any more.
public actor ArchiveFile {
    private static let piece = 128 * 1024

    public nonisolated let size: Int
    private nonisolated let queue = ArchiveQueue()
    private let file: FileHandle

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    init(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw BillingError.unavailable("The archive cannot be read.")
        }
        size = Int(try file.seekToEnd())
        try file.seek(toOffset: 0)
        self.file = file
    }

    /// - Returns: nil behind the end.
    public func next() throws -> [UInt8]? {
        guard let bytes = try file.read(upToCount: Self.piece), !bytes.isEmpty else { return nil }
        return Array(bytes)
    }
}
