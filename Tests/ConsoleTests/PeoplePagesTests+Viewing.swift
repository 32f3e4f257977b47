import Access
import Billing
import ConsoleTestSupport
import Core
import Storage
import TestSupport
import Testing

extension `The people's pages in the console` {
    @Test(arguments: Engine.available)
    func `S2 a look at a customer's portal ends with its own person's right to look, and after half an hour`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let (views, portal) = (PortalSessions(world.context), BrowserSessions(world.context))
        func link(_ person: Person) async throws -> Secret {
            let (_, url) = try await views.create(
                for: ana.id, origin: .viewAs, in: world.scope,
                by: .person(person.id.rawValue, name: person.name), because: "Pregunta")
            return Secret(String(url.split(separator: "/").last ?? ""))
        }
        func look(_ person: Person) async throws -> Secret {
            try await views.open(try await link(person), of: world.merchant.id).token
        }
        func lasts(_ token: Secret) async throws -> Bool {
            try await portal.find(token, at: world.merchant.id) != nil
        }
        let sofia = try await world.signedIn(as: .support, named: "Sofía")
        let staff = People(world.context, hasher: world.server.hasher)

        let (first, unopened) = (try await look(sofia.person), try await link(sofia.person))
        let (others, othersLink) = (try await look(world.person), try await link(world.person))
        try await staff.change(sofia.person.id, to: .admin, at: world.merchant.id, by: world.person.id)
        #expect(try await lasts(first), "who still may goes on")
        try await staff.change(sofia.person.id, to: .readOnly, at: world.merchant.id, by: world.person.id)
        #expect(try await !lasts(first))
        await #expect(throws: BillingError.self) { try await views.open(unopened, of: world.merchant.id) }
        let second = try await look(sofia.person)
        try await staff.remove(sofia.person.id, from: world.merchant.id, by: world.person.id)
        #expect(try await !lasts(second))
        #expect(try await lasts(others), "nobody else's ends")
        #expect(try await views.open(othersLink, of: world.merchant.id).0.openedBy == world.person.id.rawValue)

        let third = try await look(world.person)
        world.shop.time.advance(.minutes(20))
        #expect(try await lasts(third))
        world.shop.time.advance(.minutes(10))
        #expect(try await !lasts(third), "however often it is seen")
    }

    @Test(arguments: Engine.available)
    func `S2 a link for a customer ends with the right to make it, unless they have opened it: then in an hour`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let (links, portal) = (PortalSessions(world.context), BrowserSessions(world.context))
        func link(_ person: Person) async throws -> Secret {
            let (_, url) = try await links.create(
                for: ana.id, origin: .console, in: world.scope, by: .person(person.id.rawValue, name: person.name))
            return Secret(String(url.split(separator: "/").last ?? ""))
        }
        let sofia = try await world.signedIn(as: .support, named: "Sofía")
        let opened = try await links.open(try await link(sofia.person), of: world.merchant.id).token
        let (unopened, others) = (try await link(sofia.person), try await link(world.person))

        try await People(world.context, hasher: world.server.hasher).remove(
            sofia.person.id, from: world.merchant.id, by: world.person.id)

        await #expect(throws: BillingError.self) { try await links.open(unopened, of: world.merchant.id) }
        _ = try await links.open(others, of: world.merchant.id)
        for _ in 1...2 {
            #expect(try await portal.find(opened, at: world.merchant.id) != nil, "it is the customer's")
            world.shop.time.advance(.minutes(29))
        }
        #expect(try await portal.find(opened, at: world.merchant.id) != nil)
        world.shop.time.advance(.minutes(2))
        #expect(try await portal.find(opened, at: world.merchant.id) == nil)
    }
}
