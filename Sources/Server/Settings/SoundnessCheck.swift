import Logging
import ServiceLifecycle
import Storage

/// Reads a SQLite file that is too large to be read before it is served, table by table, and ends the process when it is damaged:
/// nobody is asked to wait minutes for a server, and no damage is served for longer than it takes to read the file.
struct SoundnessCheck: Service {
    let database: any Database
    let logger: Logger

    /// - Throws: ``Refusal`` when there is damage.
    func run() async throws {
        try await look()
        // A service that returns ends the others.
        try? await gracefulShutdown()
    }

    func look() async throws {
        for table in try await database.storedTables() {
            guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return }
            let damage = try await Urgency.inBackground { try await database.damage(in: table) }
            guard let first = damage.first else { continue }
            logger.critical("the database is damaged", metadata: ["table": "\(table)", "damage": "\(first)"])
            throw Composition.damaged(first)
        }
        logger.info("the file was read whole and is sound")
    }
}
