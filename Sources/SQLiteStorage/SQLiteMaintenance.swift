import Foundation
import GRDB
import Storage

extension SQLiteDatabase {
    /// Writes a consistent copy while the database is in use, compacted, readable by its owner only, and synced to the disk.
    ///
    /// - Parameter target: a file that does not exist yet.
    /// - Throws: ``StorageError``: `unavailable` when the file exists or cannot be made, `readOnly` when the disk is full.
    public func backup(to target: String) async throws {
        let descriptor = open(target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError.unavailable("cannot create the backup file \(target)") }
        defer { Foundation.close(descriptor) }
        do {
            _ = try await outsideTransaction { try $0.execute("VACUUM INTO \(target)") }
            guard fsync(descriptor) == 0 else { throw StorageError.io("cannot sync the backup file \(target)") }
        } catch {
            unlink(target)
            throw error
        }
    }

    /// Looks at every page, index and reference.
    /// - Returns: what is wrong, one sentence each; empty when all is well.
    public func integrityCheck() async throws -> [String] { try await damage(thoroughly: true) }
}
