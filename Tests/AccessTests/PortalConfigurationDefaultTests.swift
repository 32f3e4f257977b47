import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `The default configuration` {
    private let olga = AuditActor.person("usr_olga", name: "Olga")

    @Test(arguments: Engine.available)
    func `S87 is another one from now on, in its mode alone, and ends who came in by the one before`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let before = try await desk.configurations.default(in: desk.scope)
        let live = Scope(merchant: desk.merchant.id, mode: .live)
        let untouched = try await desk.configurations.default(in: live)
        let made = try await desk.configurations.create(in: desk.scope, by: olga) { $0.name = "Socios" }
        let (_, url) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        let token = Secret(String(url.split(separator: "/").last ?? ""))

        desk.wait(.seconds(1))
        let now = try await desk.configurations.makeDefault(made.id, in: desk.scope, by: olga)
        #expect(now.isDefault && now.id == made.id)
        #expect(try await desk.configurations.default(in: desk.scope).id == made.id)
        #expect(try await !desk.configurations.find(before.id, in: desk.scope).isDefault)
        #expect(try await desk.configurations.default(in: live) == untouched)
        await #expect(throws: BillingError.self) { try await desk.sessions.open(token, of: desk.merchant.id) }
        #expect(try await desk.configurations.effective(for: ana).id == made.id)

        let trail = try await AuditTrail(desk.context).list(of: desk.merchant.id)
        #expect(
            trail.map(\.action) == [
                AuditAction.configurationMadeDefault.rawValue, AuditAction.configurationCreated.rawValue,
            ])
        #expect(trail.first?.subject == made.id.rawValue && trail.first?.actor == olga)
        #expect(trail.first?.details["default.before"] == before.id.rawValue)
    }

    @Test(arguments: Engine.available)
    func `is none that is switched off, nor another merchant's (C2)`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let off = try await desk.configurations.create(in: desk.scope) { $0.isActive = false }
        let neighbour = try await desk.neighbour()
        let foreign = try await neighbour.configurations.default(in: neighbour.scope)

        func refusal(_ id: PortalConfiguration.ID) async -> String? {
            do {
                _ = try await desk.configurations.makeDefault(id, in: desk.scope)
                return nil
            } catch { return (error as? BillingError)?.code }
        }
        #expect(await refusal(off.id) == "configuration_inactive")
        #expect(await refusal(foreign.id) == "resource_missing")
    }

    @Test(arguments: Engine.available)
    func `S92 gives way to one that a customer is given, which is counted as theirs`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        _ = try await desk.customer("luis@example.com", name: "Luis")
        let made = try await desk.configurations.create(in: desk.scope)

        let given = try await desk.configurations.assign(made.id, to: ana.id, in: desk.scope, by: olga)
        #expect(given.configuration == made.id)
        #expect(try await desk.configurations.customers(with: made.id, in: desk.scope).elements.map(\.id) == [ana.id])
        // Once more is no change.
        _ = try await desk.configurations.assign(made.id, to: ana.id, in: desk.scope, by: olga)
        _ = try await desk.configurations.assign(nil, to: ana.id, in: desk.scope, by: olga)
        #expect(try await desk.configurations.customers(with: made.id, in: desk.scope).elements.isEmpty)

        let trail = try await AuditTrail(desk.context).list(of: desk.merchant.id)
        #expect(trail.map(\.subject) == [ana.id.rawValue, ana.id.rawValue])
        #expect(trail.map { $0.details["configuration"] } == ["", made.id.rawValue])
    }

    @Test(arguments: Engine.available)
    func `S92 lists so many customers of one, and says whether there are more`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let made = try await desk.configurations.create(in: desk.scope)
        var ids: [Customer.ID] = []
        for index in 0..<3 {
            desk.wait(.seconds(1))
            let customer = try await desk.customer("\(index)@example.com")
            ids.insert(try await desk.configurations.assign(made.id, to: customer.id, in: desk.scope).id, at: 0)
        }

        let two = try await desk.configurations.customers(with: made.id, in: desk.scope, limit: 2)
        #expect(two.elements.map(\.id) == Array(ids.prefix(2)) && two.hasMore)
        let all = try await desk.configurations.customers(with: made.id, in: desk.scope, limit: 3)
        #expect(all.elements.map(\.id) == ids && !all.hasMore)
    }
}
