import Core
import Storage

/// Decodes and encodes pictures on a thread of its own, so that no event loop waits for pixels.
public final class PictureStudio: Sendable {
    /// 512 KiB.
    public static let maximumBytes = 512 * 1024
    /// 4 megapixels.
    public static let maximumPixels = 4_000_000

    private let pool: WorkerPool<PictureBench>

    /// - Parameter threads: how many pictures at once; each takes 50 MB at most.
    public init(threads: Int = 1) {
        pool = WorkerPool(name: "pictures", count: threads, patience: .seconds(10)) { PictureBench() }
    }

    /// - Parameter file: as it was sent, by whomever.
    /// - Returns: what it shows, in `box`, as PNG.
    /// - Throws: ``PictureRefusal``; ``StorageError`` `busy` when too many wait.
    public func prepare(_ file: [UInt8], for box: PictureBox) async throws -> PreparedPicture {
        // What can be said at once need not stand in the line.
        try Self.check(file)
        return try await pool.run { _ in try Self.prepared(file, for: box) }
    }

    /// The same, for who may wait for it: a command, a fuzzer.
    static func prepared(_ file: [UInt8], for box: PictureBox) throws(PictureRefusal) -> PreparedPicture {
        let kind = try check(file)
        return try Pixels(decoding: file, as: kind).upright().fitted(to: box).encoded()
    }

    @discardableResult
    private static func check(_ file: [UInt8]) throws(PictureRefusal) -> PictureKind {
        guard file.count <= maximumBytes else { throw .tooManyBytes }
        guard let kind = PictureKind(file) else { throw .otherKind }
        guard kind.isSound(file) else { throw .broken }
        return kind
    }
}

/// A thread that needs nothing of its own.
private struct PictureBench: WorkerResource {
    func rest() {}
}
