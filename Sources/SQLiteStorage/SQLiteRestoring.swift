import Foundation
import Storage

extension SQLiteDatabase {
    /// Puts a backup in the place of a database that nobody has open. The one that was there stays beside it, as
    /// `PATH.replaced`.
    ///
    /// - Parameters:
    ///   - backup: a file that ``backup(to:)`` wrote. It is checked first, and kept.
    ///   - path: where the database goes.
    /// - Throws: ``StorageError``: `corrupt` when the backup is damaged, `unavailable` when a file cannot be written; then
    ///   the database that was there is as it was.
    public static func restore(_ backup: String, to path: String) async throws {
        let copy = path + ".restoring"
        let files = FileManager.default
        do {
            guard files.fileExists(atPath: backup) else { throw StorageError.unavailable("there is no file \(backup)") }
            remove(copy)
            try files.copyItem(atPath: backup, toPath: copy)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
            let damage = try await damage(in: copy)
            guard damage.isEmpty else { throw StorageError.corrupt(damage.joined(separator: "; ")) }
            try sync(copy)
            for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
                try? files.removeItem(atPath: path + ".replaced" + suffix)
                try files.moveItem(atPath: path + suffix, toPath: path + ".replaced" + suffix)
            }
            try files.moveItem(atPath: copy, toPath: path)
            try sync((path as NSString).deletingLastPathComponent)
        } catch {
            remove(copy)
            throw (error as? StorageError) ?? .unavailable(error.localizedDescription)
        }
    }

    /// Looks at a file that is left closed, whatever it holds.
    private static func damage(in path: String) async throws -> [String] {
        let database = try SQLiteDatabase(path: path)
        do {
            let damage = try await database.integrityCheck()
            await database.close()
            return damage
        } catch {
            await database.close()
            throw error
        }
    }

    /// With its journal: one that was left behind would be read into the next file of that name.
    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    /// Of a file its contents, of a folder its names.
    private static func sync(_ path: String) throws {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { Foundation.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw StorageError.unavailable("cannot sync \(path)") }
    }
}
