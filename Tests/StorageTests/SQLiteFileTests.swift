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

    /// Every file of the folder, by name.
    func files(beside path: String) throws -> [String: Data] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return Dictionary(uniqueKeysWithValues: try files.map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
    }

    func open(_ path: String) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: path)
        try await Migrator([CounterTable.migration]).migrate(database, now: Instant(seconds: 0))
        return database
    }

    func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "test.sqlite").path)
    }
}

/// Waits, on a thread that may be blocked, for something asynchronous.
func blockingly<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
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
