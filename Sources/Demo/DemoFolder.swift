import Billing
import Core
import Foundation
import SQLiteStorage
import Storage

/// The folder of the demo: its database, its key, and what it printed. Made once, and found again by the next start.
package struct DemoFolder: Sendable {
    private let path: String
    private let holdsDatabase: Bool

    /// - Parameter holdsDatabase: whether the database is in it; otherwise it is elsewhere, on PostgreSQL.
    package init(_ path: String, holdsDatabase: Bool) {
        self.path = path
        self.holdsDatabase = holdsDatabase
    }

    /// The file of its own database.
    package var database: String { "\(path)/demo.sqlite" }
    package var masterKey: String { "\(path)/master.key" }
    private var report: String { "\(path)/demo.json" }

    /// - Throws: ``DemoError`` when it cannot be written.
    package func prepare() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DemoError("--data must name a folder that can be written, not '\(path)'.")
        }
    }

    /// A year in memory, then one file: a start that is interrupted leaves nothing half made.
    package func makeDatabase(seed: UInt64, now: Instant, by make: DemoEngine.Maker) async throws {
        let memory = try SQLiteDatabase(path: nil)
        try await Migrator(Migrations.all).migrate(memory, now: now)
        try await DemoSeeder.build(on: memory, seed: seed, now: now, by: make)
        for leftover in [database, "\(database)-wal", "\(database)-shm", "\(database).new"] { unlink(leftover) }
        try await memory.backup(to: "\(database).new")
        await memory.close()
        guard rename("\(database).new", database) == 0 else { throw DemoError("\(database) cannot be written.") }
    }

    /// What the first start printed; nil before there is one, and when its database is gone.
    package func keptReport() throws -> DemoReport? {
        guard FileManager.default.fileExists(atPath: report) else { return nil }
        if holdsDatabase, !FileManager.default.fileExists(atPath: database) { return nil }
        let data = try Data(contentsOf: URL(fileURLWithPath: report))
        guard let kept = try? JSONDecoder().decode(DemoReport.self, from: data) else {
            throw DemoError("\(report) cannot be read: delete \(path) to start the demo anew.")
        }
        return kept
    }

    /// It holds keys, so it is its owner's only.
    package func keep(_ kept: DemoReport) throws {
        let data = try JSONEncoder().encode(kept)
        let made = FileManager.default.createFile(
            atPath: report, contents: data, attributes: [.posixPermissions: 0o600])
        guard made else { throw DemoError("\(report) cannot be written.") }
    }
}
