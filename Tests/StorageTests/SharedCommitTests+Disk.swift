import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

extension `Writes that share a commit` {
    @Test func `D6 when the disk is full nobody is told of a success that was rolled back`() async throws {
        let database = try await openDatabase(.sqlite, migrations: [CounterTable.migration])
        _ = try await database.write { try $0.query("PRAGMA max_page_count = 20") }
        let label = String(repeating: "x", count: 4000)
        let tasks = whileTheWriterIsHeld(by: database) {
            (0..<40).map { index in
                Task.immediate {
                    try await database.write { db in
                        try db.execute(
                            "INSERT INTO counters (id, label, value) VALUES (\("\(index)"), \(label), \(index))")
                    }
                }
            }
        }

        var told: Set<String> = []
        for (index, task) in tasks.enumerated() {
            if case .success = await task.result { told.insert("\(index)") }
        }

        let stored = try await ids(in: database)
        #expect(told.isSubset(of: stored))
        #expect(stored.subtracting(told).isSubset(of: ["held"]))
        #expect(told.count < 40)
        await database.close()
    }

    @Test func `D2 after a write that the disk refused no other is tried, and nobody is told of a success`()
        async throws
    {
        let database = try await openDatabase(.sqlite, migrations: [CounterTable.migration])
        let broken = StorageError.io("disk I/O error")
        try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('before')") }

        await #expect(throws: broken) {
            try await database.write { db in
                try db.execute("INSERT INTO counters (id) VALUES ('lost')")
                throw broken
            }
        }
        for id in ["after", "later"] {
            await #expect(throws: broken) {
                try await database.write { try $0.execute("INSERT INTO counters (id) VALUES (\(id))") }
            }
        }

        #expect(try await ids(in: database) == ["before"])
        await database.close()
    }
}
