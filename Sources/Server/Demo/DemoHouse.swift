import Core
import Foundation
import Logging
import SQLiteStorage
import Storage

/// The folder of the demo: its database, its key, and what it printed. Made once, and found again by the next start.
struct DemoHouse: Sendable {
    let folder: String
    let seed: UInt64
    /// Another database than the folder's own: PostgreSQL.
    let elsewhere: DatabaseAddress?

    private var file: String { "\(folder)/demo.sqlite" }
    private var report: String { "\(folder)/demo.json" }
    var database: DatabaseAddress { elsewhere ?? .sqlite(path: file) }

    func prepare() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Refusal("--data must name a folder that can be written, not '\(folder)'.")
        }
    }

    func masterKey() throws -> [UInt8] { try MasterKey.kept(at: "\(folder)/master.key") }

    /// Opens the demo, living through its past first when there is none yet.
    func open(_ settings: Settings) async throws -> (Composition, DemoReport) {
        let kept = try keptReport()
        if kept == nil { try await makePast(settings) }
        let composition = try await Composition.open(settings, schema: .migrate)
        guard let kept else {
            let report = try await DemoTown(composition).report()
            try keep(report)
            return (composition, report)
        }
        let moved = kept.moved(to: settings.baseURL.text)
        if kept.baseUrl != moved.baseUrl {
            try await DemoTown(composition).move(from: kept.baseUrl)
            try keep(moved)
        }
        return (composition, moved)
    }

    /// A year in memory, then one file: a start that is interrupted leaves nothing half made.
    private func makePast(_ settings: Settings) async throws {
        guard elsewhere == nil else {
            let database = try await database.open(chance: .system, logger: Logger(label: "storage"))
            try await SchemaPolicy.setUpWhenEmpty.apply(to: database, now: Clock.system.now())
            try await DemoTown.build(on: database, settings, seed: seed)
            return await database.close()
        }
        let memory = try SQLiteDatabase(path: nil)
        try await SchemaPolicy.setUpWhenEmpty.apply(to: memory, now: Clock.system.now())
        try await DemoTown.build(on: memory, settings, seed: seed)
        for leftover in [file, "\(file)-wal", "\(file)-shm", "\(file).new"] { unlink(leftover) }
        try await memory.backup(to: "\(file).new")
        await memory.close()
        guard rename("\(file).new", file) == 0 else { throw Refusal("\(file) cannot be written.") }
    }

    private func keptReport() throws -> DemoReport? {
        guard FileManager.default.fileExists(atPath: report) else { return nil }
        if elsewhere == nil, !FileManager.default.fileExists(atPath: file) { return nil }
        let data = try Data(contentsOf: URL(fileURLWithPath: report))
        guard let kept = try? JSONDecoder().decode(DemoReport.self, from: data) else {
            throw Refusal("\(report) cannot be read: delete \(folder) to start the demo anew.")
        }
        return kept
    }

    /// It holds keys, so it is its owner's only.
    private func keep(_ kept: DemoReport) throws {
        let data = try JSONEncoder().encode(kept)
        let made = FileManager.default.createFile(
            atPath: report, contents: data, attributes: [.posixPermissions: 0o600])
        guard made else { throw Refusal("\(report) cannot be written.") }
    }
}
