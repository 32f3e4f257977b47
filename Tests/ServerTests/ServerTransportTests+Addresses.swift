import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import TestSupport
import Testing
import Web

@testable import Server

extension `Server transport` {
    @Test(arguments: ["evil.example", "127.0.0.1:8081", "", nil])
    func `refuses a host that is not its own (A6)`(host: String?) async throws {
        #expect(try await exchange("/mailbox", host: host).status == .misdirectedRequest)
        #expect(try await exchange("/v1/customers", host: host).status == .misdirectedRequest)
        #expect(try await exchange("/health", host: host).status == .ok)
    }

    @Test func `tells a wrong method from a wrong address (W10)`() async throws {
        let answer = try await exchange("/mailbox", .post)

        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD")
        #expect(try await exchange("/nothing", .post).status == .notFound)
        #expect(try await exchange("/mailbox", .init("TRACE")!).status == .methodNotAllowed)
    }

    @Test func `declares every address once (C4)`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let table = try Composition(.inMemory(), on: database).routes(measurements: nil)

        #expect(Set(table.routes.map { "\($0.method) \($0.path)" }).count == table.routes.count)
        #expect(table.routes.allSatisfy { !$0.permission.isEmpty && !$0.objectClass.isEmpty })
        let prefixes = [
            "/p/", "/v1/", "/sandbox", "/mailbox", "/assets/", "/webhooks/", "/health", "/ready", "/metrics",
            "/openapi", "/console",
        ]
        for route in table.routes where route.path != "/" {
            #expect(prefixes.contains { route.path.hasPrefix($0) }, "\(route.path)")
        }
    }

    @Test(arguments: [
        "//mailbox", "/mailbox//", "/./mailbox", "/p/../mailbox", "/mailbox/..", "*", "http://evil/mailbox",
    ])
    func `spells each address in one way (W10)`(path: String) async throws {
        #expect(try await exchange(path).status == .notFound)
    }

    @Test func `takes a second host for no host (A6)`() async throws {
        #expect(try await exchange("/health", .get, [.init("Host")!: "127.0.0.1:8080"]).status == .badRequest)
    }
}
