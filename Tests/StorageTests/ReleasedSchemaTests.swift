import Billing
import Storage
import TestSupport
import Testing

@Suite struct `The released schema` {
    @Test(arguments: Engine.available)
    func `is set up by both engines`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: Migrations.all) { database in
            let state = try await Migrator(Migrations.all).state(of: database)

            #expect(state == .current)
        }
    }
}
