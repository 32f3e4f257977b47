import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

extension `SQLite in a file` {
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
}
