import Access
import Billing
import ConsoleTestSupport
import Core
import HTTPTypes
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// The rules that hold for every address of the console, tried on every address of its own table: each route, each role, a
/// stranger, nobody (C1–C4).
@Suite struct `Console access` {
    /// A merchant's pages, with what each asks for.
    static func routes(_ world: ConsoleWorld) -> [(route: Route, permission: ConsolePermission?)] {
        world.server.table.routes.filter { $0.path.hasPrefix("/console/m/:merchant/:mode") }
            .map { ($0, ConsolePermission(rawValue: $0.permission)) }
    }

    /// - Parameter id: what stands for every thing that an address names.
    static func address(
        _ route: Route, of world: ConsoleWorld, mode: String? = nil, id: String = "x"
    ) -> String {
        route.path.split(separator: "/").map { part -> String in
            switch part {
            case ":merchant": world.merchant.slug
            case ":mode": mode ?? world.mode.rawValue
            default: part.hasPrefix(":") ? id : String(part)
            }
        }.reduce("") { $0 + "/" + $1 }
    }

    static func ask(
        _ route: Route, _ address: String, _ browser: Browser, token: String = ""
    ) async throws -> PageAnswer {
        try await browser.go(
            route.method, address, route.method == .post ? "\(CSRF.field)=\(token)" : nil)
    }

    @Test func `declares a permission of the roles' table for every page of a merchant (C4)`() async throws {
        let world = try await ConsoleWorld()
        let routes = Self.routes(world)

        #expect(routes.count > 20)
        for (route, permission) in routes {
            #expect(permission != nil && route.audience == .staff, "\(route.method) \(route.path)")
        }
    }

    @Test(arguments: Engine.available)
    func `shows every role what it may see, and tells the others who may (C3)`(engine: Engine) async throws {
        let owner = try await ConsoleWorld(engine)
        for role in Role.allCases {
            let world = role == .owner ? owner : try await owner.signedIn(as: role)
            for (route, permission) in Self.routes(owner) {
                let answer = try await Self.ask(route, Self.address(route, of: owner), world.browser)
                let name = "\(role.rawValue): \(route.method) \(route.path) → \(answer.status)"
                guard let permission, role.may(permission) else {
                    #expect(answer.status == 403 && answer.says("Tu rol no permite esto"), "\(name)")
                    #expect(answer.says("Olga Dueña"), "\(name)")
                    continue
                }
                if route.method == .post {
                    // No form of theirs: nothing is done (S6).
                    #expect(answer.status == 403 && answer.says("Este formulario ya no es válido"), "\(name)")
                } else if Self.isOfOneThing(route) {
                    #expect(Self.saysNothing(answer, route, of: "x"), "\(name)")
                } else {
                    #expect([200, 303].contains(answer.status), "\(name)")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `answers another merchant's people as if there were no such merchant, on every address (C1, C2)`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let stranger = try await world.stranger()
        for path in ["nobody/test/customers", "nobody", world.merchant.slug] {
            #expect(try await stranger.browser.get("/console/m/" + path, following: false).status == 404, "\(path)")
        }
        for (route, _) in Self.routes(world) {
            let answer = try await Self.ask(
                route, Self.address(route, of: world), stranger.browser, token: stranger.token)
            #expect(answer.status == 404, "\(route.method) \(route.path)")
            #expect(!answer.says(world.merchant.name), "\(route.method) \(route.path)")
        }
        for (route, _) in Self.routes(world) {
            let answer = try await Self.ask(
                route, Self.address(route, of: world, mode: "staging"), world.browser, token: world.token)
            #expect(answer.status == 404, "\(route.method) \(route.path)")
        }
    }

    @Test func `asks everybody to sign in before any page, and brings them back (S1)`() async throws {
        let world = try await ConsoleWorld()
        for route in world.server.table.routes where route.audience == .staff {
            let answer = try await Self.ask(route, Self.address(route, of: world), world.server.browser())
            #expect(
                answer.status == 303 && answer.header("Location") == "/console/sign-in",
                "\(route.method) \(route.path)")
        }
    }

    @Test func `finds no thing under a malformed or unknown id, whatever is done with it (C2)`() async throws {
        let world = try await ConsoleWorld()
        for (route, _) in Self.routes(world) where Self.isOfOneThing(route) {
            for id in ["x", "cus_000000000000000000000000", "%27%20OR%201=1"] {
                let answer = try await Self.ask(
                    route, Self.address(route, of: world, id: id), world.browser, token: world.token)
                #expect(
                    Self.saysNothing(answer, route, of: id), "\(route.method) \(route.path) \(id): \(answer.status)")
            }
        }
    }

    @Test func `shows who owes a second factor nothing but how to set it up (S3)`() async throws {
        let world = try await ConsoleWorld()
        let admin = try await ConsoleWorld(
            world.shop, server: world.server, as: .admin, named: "Ada Nueva", withFactor: false)
        for (route, _) in Self.routes(world) {
            let answer = try await Self.ask(
                route, Self.address(route, of: world), admin.browser, token: admin.token)
            #expect(
                answer.status == 303 && answer.header("Location") == "/console/account/second-factor",
                "\(route.method) \(route.path)")
        }
        let account = try await admin.browser.get("/console/account", following: false)
        #expect(account.header("Location") == "/console/account/second-factor")
    }

    @Test func `keeps in the audit trail what somebody may not do (K4)`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support, named: "Sofía Soporte")
        try await support.get("/people")

        let entries = try await AuditTrail(world.context).list(of: world.merchant.id)
        let denied = try #require(entries.first { $0.action == AuditAction.permissionDenied.rawValue })
        #expect(denied.details["permission"] == "people.read" && denied.actor.name == "Sofía Soporte")
    }
}
