import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

extension `SQLite in a file` {
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
}
