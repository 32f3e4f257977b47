import Core
import Foundation
import SQLiteStorage
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `SQLite in a file` {
    @Test func `D1 commits are synced: WAL, synchronous FULL, foreign keys on`() async throws {
        try await withFile { path in
            let database = try SQLiteDatabase(path: path)

            let settings = try await database.write { db in
                try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map { name in
                    try #require(try db.first(SQL(stringLiteral: "PRAGMA \(name)"))).values[0]
                }
            }

            #expect(settings == [.text("wal"), .integer(2), .integer(1), .integer(5000)])
            await database.close()
        }
    }

    @Test func `what a write returned for is there when the file is opened again`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { try $0.execute("INSERT INTO counters (id, value) VALUES ('a', 7)") }
            // A reader of its own sees it at once.
            #expect(try await CounterTable.value(of: "a", in: database) == 7)
            await database.close()
            // Closing has left one file, which can be copied or moved.
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))

            let again = try SQLiteDatabase(path: path)
            #expect(try await CounterTable.value(of: "a", in: again) == 7)
            await again.close()
        }
    }

    @Test func `a read keeps its snapshot while another writes`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }
            let other = try SQLiteDatabase(path: path)

            let seen = try await database.read { db in
                let before = try db.first("SELECT value FROM counters")?.int64("value")
                try blockingly { _ = try await other.write { try $0.execute("UPDATE counters SET value = 1") } }
                return [before, try db.first("SELECT value FROM counters")?.int64("value")]
            }

            #expect(seen == [0, 0])
            #expect(try await CounterTable.value(of: "a", in: database) == 1)
            await database.close()
            await other.close()
        }
    }

    @Test func `a file locked by another for too long is busy`() async throws {
        try await withFile { path in
            let holder = try await open(path)
            let other = try SQLiteDatabase(path: path, busyTimeout: .milliseconds(20))

            let failure = try await holder.write { db in
                try db.execute("INSERT INTO counters (id) VALUES ('a')")
                return kindOfFailure {
                    try blockingly { _ = try await other.write { try $0.execute("DELETE FROM counters") } }
                }
            }

            #expect(failure == .busy)
            await holder.close()
            await other.close()
        }
    }

    @Test func `D6 when the disk is full reads go on, writes are refused and later succeed`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { db in
                try db.execute("INSERT INTO counters (id) VALUES ('a')")
                _ = try db.query("PRAGMA max_page_count = 12")
            }

            #expect(
                await kindOfFailure {
                    try await database.write { db in
                        for index in 0..<20 {
                            let label = String(repeating: "x", count: 4000)
                            try db.execute(
                                "INSERT INTO counters (id, label, value) VALUES (\("\(index)"), \(label), \(index))")
                        }
                    }
                } == .readOnly)

            let count = try await database.read { try $0.first("SELECT COUNT(*) AS count FROM counters")?.int("count") }
            #expect(count == 1)
            _ = try await database.write { try $0.query("PRAGMA max_page_count = 100000") }
            try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('b')") }
            await database.close()
        }
    }

    @Test func `a file that cannot be opened is unavailable, one that is no database is corrupt`() async throws {
        #expect(
            kindOfFailure {
                _ = try SQLiteDatabase(path: "/nonexistent/folder/file.sqlite")
            } == .unavailable)
        try await withFile { path in
            try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
            #expect(
                kindOfFailure {
                    _ = try SQLiteDatabase(path: path)
                } == .corrupt)
        }
    }

    @Test func `the file and its journal belong to their owner only`() async throws {
        try await withFile { path in
            let database = try await open(path)
            for name in [path, path + "-wal"] {
                let mode = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            await database.close()
        }
    }

    @Test func `a backup is whole, private and opens by itself`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { try $0.execute("INSERT INTO counters (id, value) VALUES ('a', 7)") }

            try await database.backup(to: path + ".backup")

            let mode = try FileManager.default.attributesOfItem(atPath: path + ".backup")[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let copy = try SQLiteDatabase(path: path + ".backup")
            #expect(try await CounterTable.value(of: "a", in: copy) == 7)
            #expect(try await copy.integrityCheck() == [])
            await #expect(throws: StorageError.self) { try await database.backup(to: path + ".backup") }
            await copy.close()
            await database.close()
        }
    }

    @Test func `a backup is restored, and what it replaces is kept`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { try $0.execute("INSERT INTO counters (id, value) VALUES ('a', 7)") }
            try await database.backup(to: path + ".backup")
            try await database.write { try $0.execute("UPDATE counters SET value = 8") }
            await database.close()

            try await SQLiteDatabase.restore(path + ".backup", to: path)

            for (file, value) in [(path, 7), (path + ".replaced", 8)] as [(String, Int64)] {
                let opened = try SQLiteDatabase(path: file)
                #expect(try await CounterTable.value(of: "a", in: opened) == value)
                await opened.close()
            }
        }
    }

    @Test func `a damaged backup replaces nothing`() async throws {
        try await withFile { path in
            let database = try await open(path)
            try await database.write { try $0.execute("INSERT INTO counters (id, value) VALUES ('a', 7)") }
            // A backup is one whole file, whatever of the database is still in its journal.
            try await database.backup(to: path + ".damaged")
            await database.close()
            let backup = URL(fileURLWithPath: path + ".damaged")
            var damaged = try Data(contentsOf: backup)
            let second = damaged.index(damaged.startIndex, offsetBy: 4_096)
            damaged.replaceSubrange(second..., with: Data(repeating: 7, count: damaged.count - 4_096))
            try damaged.write(to: backup)
            let before = try files(beside: path)

            await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.restore(path + ".damaged", to: path)
            }

            #expect(try files(beside: path) == before)
            let again = try SQLiteDatabase(path: path)
            #expect(try await CounterTable.value(of: "a", in: again) == 7)
            await again.close()
        }
    }

    /// Every file of the folder, by name.
    private func files(beside path: String) throws -> [String: Data] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return Dictionary(uniqueKeysWithValues: try files.map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
    }

    private func open(_ path: String) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: path)
        try await Migrator([CounterTable.migration]).migrate(database, now: Instant(seconds: 0))
        return database
    }

    private func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "test.sqlite").path)
    }
}

/// Waits, on a thread that may be blocked, for something asynchronous.
private func blockingly<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let answer = Mutex<Result<Value, any Error>?>(nil)
    Task {
        do {
            let value = try await body()
            answer.withLock { $0 = .success(value) }
        } catch {
            answer.withLock { $0 = .failure(error) }
        }
        done.signal()
    }
    done.wait()
    return try answer.withLock { $0 }!.get()
}
