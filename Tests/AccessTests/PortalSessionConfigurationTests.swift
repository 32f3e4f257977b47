import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Portal configurations` {
    @Test(arguments: Engine.available)
    func `S87 a merchant has several, listed by whether they are active or the default`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        desk.wait(.seconds(1))
        let strict = try await desk.configurations.create(in: desk.scope) {
            $0.name = "  Strict  "
            $0.features.methodKinds = [.bankDebit]
        }
        desk.wait(.seconds(1))
        let old = try await desk.configurations.create(in: desk.scope) { $0.isActive = false }
        let standard = try await desk.configurations.default(in: desk.scope)

        #expect(strict.name == "Strict")
        #expect(try await desk.configurations.find(strict.id, in: desk.scope) == strict)
        func ids(_ isActive: Bool?, _ isDefault: Bool?) async throws -> [PortalConfiguration.ID] {
            try await desk.configurations.list(in: desk.scope, isActive: isActive, isDefault: isDefault).elements.map(
                \.id)
        }
        #expect(try await ids(nil, nil) == [old.id, strict.id, standard.id])
        #expect(try await ids(true, nil) == [strict.id, standard.id])
        #expect(try await ids(nil, true) == [standard.id])
        #expect(await parameter { try await desk.configurations.find(strict.id, in: desk.neighbour().scope) } == "id")
    }

    @Test(arguments: Engine.available)
    func `the default one stays the default, and active`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let standard = try await desk.configurations.default(in: desk.scope)

        let refused = await parameter {
            try await desk.configurations.update(standard.id, in: desk.scope) { $0.isActive = false }
        }
        #expect(refused == "active")
        _ = try await desk.configurations.update(standard.id, in: desk.scope) { $0.isDefault = false }
        #expect(try await desk.configurations.default(in: desk.scope).id == standard.id)
    }

    @Test(arguments: Engine.available)
    func `H2 a change is told once, no change is not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let made = try await desk.configurations.create(in: desk.scope)
        _ = try await desk.configurations.update(made.id, in: desk.scope) { $0.headline = "Hola" }
        _ = try await desk.configurations.update(made.id, in: desk.scope) { $0.headline = "Hola" }

        let kinds = try await desk.database.read { db in
            try db.query("SELECT kind FROM events WHERE subject_id = \(made.id) ORDER BY kind").map {
                try $0.text("kind")
            }
        }
        #expect(kinds == ["billing_portal.configuration.created", "billing_portal.configuration.updated"])
    }
}
