import Billing
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `The schema` {
    /// `docs/schema.sql` is for reading, and its diff for review. `VENTANILLA_RECORD=1 swift test --filter BillingTests`
    /// writes it anew.
    @Test func `is what the documentation shows`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let schema = try await SchemaDump(of: database).description
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/schema.sql")

        if ProcessInfo.processInfo.environment["VENTANILLA_RECORD"] != nil {
            try schema.write(to: page, atomically: true, encoding: .utf8)
        }

        let shown = try String(contentsOf: page, encoding: .utf8)
        #expect(shown == schema, "docs/schema.sql is out of date")
    }
}
