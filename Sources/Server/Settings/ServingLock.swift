import Foundation

/// That one process serves a SQLite file: two would not know of each other's work in hand. The lock is the process's: it is
/// free when the process ends, however it ends.
final class ServingLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``Refusal`` while another process has it.
    init(_ database: String) throws {
        // One file has one lock, whatever it is called by.
        let real = URL(fileURLWithPath: database).resolvingSymlinksInPath().path
        descriptor = open(real + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal("\(real).lock cannot be written, beside the database.") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Refusal(
                "Another ventanilla serves \(database): stop it first, or move to PostgreSQL, which many may serve.")
        }
    }

    deinit { close(descriptor) }

    /// Nil for PostgreSQL.
    static func take(_ address: DatabaseAddress) throws -> ServingLock? {
        guard case .sqlite(let path) = address else { return nil }
        return try ServingLock(path)
    }
}
