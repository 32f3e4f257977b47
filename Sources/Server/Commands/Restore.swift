import ArgumentParser
import Billing
import Core
import Foundation
import Logging
import SQLiteStorage
import Storage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup in the database's place, and asks processors about what was under way.",
        discussion:
            "Stop every server first. With SQLite the database that was there stays beside it, as PATH.replaced.")

    @Argument(help: "What `ventanilla backup` wrote.") var file: String
    @Flag(help: "Replace a database that holds something.") var force = false

    func run() async throws {
        guard FileManager.default.isReadableFile(atPath: file) else { throw Refusal("\(file) cannot be read.") }
        switch try DatabaseAddress.named(by: try await SettingsReader()) {
        case .sqlite(let path): try await restoreSQLite(to: path)
        case .postgresql(let url): try await restorePostgreSQL(url)
        }
        // P5: what was charged since the backup is in the books before anything is billed.
        let found = try await Composition.once(
            { composition -> [Discrepancy]? in
                let restoration = Restoration(composition.billing) { Terminal.tell("\($0)") }
                try await restoration.begin()
                // It is restored whatever the processors say. What keeps them from being asked is told, and a server asks
                // again.
                var found: [Discrepancy]?
                do { found = try await restoration.catchUp() } catch {
                    Terminal.tell("The processors were not asked: \(error)")
                }
                return try await restoration.comparesSince() == nil ? found : nil
            }, schema: .migrate)
        guard let found else {
            return Terminal.tell(
                """
                Restored. A processor does not answer: nobody is charged in its accounts until `serve` or `reconcile` \
                has reached it.
                """)
        }
        Terminal.tell(
            "Restored. Processors were asked about what was under way; \(found.count) charges were not known.")
    }

    private func restoreSQLite(to path: String) async throws {
        guard force || !FileManager.default.fileExists(atPath: path) else { throw exists(path) }
        let lock = try ServingLock(path)
        defer { withExtendedLifetime(lock) {} }
        let trial = "\(path).trial"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(trial + suffix) } }
        do {
            try await SQLiteDatabase.restore(file, to: trial)
            let database = try SQLiteDatabase(path: trial)
            let state = try await Migrator(Migrations.all).state(of: database)
            await database.close()
            if case .newer(let unknown) = state { throw newer(unknown) }
            guard state != .empty else { throw Refusal("\(file) holds no database of Ventanilla.") }
            try await SQLiteDatabase.restore(file, to: path)
        } catch let error as StorageError {
            throw Refusal("\(file) cannot be restored: \(error).")
        }
    }

    private func restorePostgreSQL(_ url: Secret) async throws {
        let database = try await DatabaseAddress.postgresql(url: url).open(
            chance: .system, logger: Logger(label: "storage"))
        let state = try await Migrator(Migrations.all).state(of: database)
        await database.close()
        guard force || state == .empty else { throw exists("VENTANILLA_DATABASE_URL") }
        let tools = PostgreSQLTools(url)
        let names = try tools.migrations(in: file)
        guard !names.isEmpty else { throw Refusal("\(file) holds no database of Ventanilla.") }
        let unknown = Set(names).subtracting(Migrations.all.map(\.name))
        guard unknown.isEmpty else { throw newer(unknown.sorted()) }
        try tools.restore(file)
    }

    private func exists(_ what: String) -> Refusal {
        Refusal("\(what) holds a database already: --force replaces it.")
    }

    private func newer(_ unknown: [String]) -> Refusal {
        Refusal("\(file) is newer than this ventanilla, which does not know \(unknown.joined(separator: ", ")).")
    }
}
