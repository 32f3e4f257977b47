import Core
import Storage
import TestSupport
import Testing

@Suite struct `Migrating a schema` {
    static let first = Migration("0001_First") { _ in ["CREATE TABLE one (id TEXT PRIMARY KEY)"] }
    static let second = Migration("0002_Second") { _ in ["CREATE TABLE two (id TEXT PRIMARY KEY)"] }
    static let broken = Migration("0002_Second") { _ in
        ["CREATE TABLE two (id TEXT PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"]
    }
    static let now = Instant(seconds: 1_800_000_000)

    @Test(arguments: Engine.available)
    func `an empty database is set up, and set up once`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let migrator = Migrator([Self.first, Self.second])

            #expect(try await migrator.state(of: database) == .empty)
            #expect(try await migrator.migrate(database, now: Self.now) == ["0001_First", "0002_Second"])
            #expect(try await migrator.state(of: database) == .current)
            #expect(try await migrator.migrate(database, now: Self.now) == [])
            let stamps = try await database.read { db in
                try db.query("SELECT applied_at FROM schema_migrations").map { try $0.instant("applied_at") }
            }
            #expect(stamps == [Self.now, Self.now])
        }
    }

    @Test(arguments: Engine.available)
    func `D7 a step that fails leaves the ones before it, and is taken again`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: StorageError.self) {
                try await Migrator([Self.first, Self.broken]).migrate(database, now: Self.now)
            }

            let migrator = Migrator([Self.first, Self.second])
            let state = try await migrator.state(of: database)
            #expect(state == .older(missing: ["0002_Second"]))
            let applied = try await migrator.migrate(database, now: Self.now)
            #expect(applied == ["0002_Second"])
        }
    }

    @Test(arguments: Engine.available)
    func `D7 a newer schema is refused and not touched`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.first, Self.second]) { database in
            let older = Migrator([Self.first])

            let state = try await older.state(of: database)
            #expect(state == .newer(unknown: ["0002_Second"]))
            await #expect(throws: StorageError.schema("newer than this program, which does not know 0002_Second")) {
                try await older.migrate(database, now: Self.now)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `servers that start together apply each step once`(engine: Engine) async throws {
        let database = try await TestEngine.open(engine, connections: 4)
        let migrator = Migrator([Self.first, Self.second])

        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { try await migrator.migrate(database, now: Self.now) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }

        #expect(applied.sorted() == ["0001_First", "0002_Second"])
        await database.close()
    }

    @Test func `the dump of a schema is the same however it was reached`() async throws {
        let dumps = try await [[Self.first, Self.second], [Self.second, Self.first]].mapped { migrations in
            try await withDatabase(.sqlite, migrations: migrations) { try await SchemaDump(of: $0).description }
        }

        #expect(dumps[0] == dumps[1])
        #expect(dumps[0].contains("CREATE TABLE one (id TEXT PRIMARY KEY);\n"))
    }
}

extension Array {
    fileprivate func mapped<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
