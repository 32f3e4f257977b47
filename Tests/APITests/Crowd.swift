import API
import APITestSupport
import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport

/// Two servers of one shop, each with connections of its own, and many programs that ask both of them at once. On SQLite the
/// two share the one process that writes.
struct Crowd: Sendable {
    struct Order: Sendable {
        let path: String
        let form: String
        var key: String?
    }

    let desk: APIDesk
    private let servers: [APIDesk]

    static func open(_ engine: Engine) async throws -> Crowd {
        let desk = try await APIDesk.open(engine)
        var servers: [APIDesk] = []
        for _ in 1...2 {
            let database = try await TestEngine.reopen(desk.context.database, connections: 8)
            servers.append(desk.served(from: database))
        }
        return Crowd(desk: desk, servers: servers)
    }

    /// Lets each program ask for its orders one after the other, every second program at the other server.
    func ask(_ programs: [[Order]]) async throws -> [Reply] {
        let key = desk.key
        return try await servers[0].application().test(.router) { first in
            try await servers[1].application().test(.router) { second in
                let apis = [APIClient(client: first, key: key), APIClient(client: second, key: key)]
                return try await withThrowingTaskGroup(of: [Reply].self) { group in
                    for (place, orders) in programs.enumerated() {
                        group.addTask {
                            var replies: [Reply] = []
                            for order in orders {
                                replies.append(
                                    try await apis[place % 2].post(
                                        "/v1/" + order.path, order.form, idempotencyKey: order.key))
                            }
                            return replies
                        }
                    }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
            }
        }
    }

    func close() async {
        for server in servers where server.context.database.engine == .postgresql {
            await server.context.database.close()
        }
    }
}

extension APIDesk {
    /// The same shop and the same sandbox, reached through another handle.
    fileprivate func served(from database: any Database) -> APIDesk {
        let sandbox = SandboxProcessor(
            database: database, clock: context.clock, chance: .system, baseURL: context.baseURL)
        return APIDesk(
            shop: shop,
            context: BillingContext(
                database: database, clock: context.clock, chance: .system, keys: context.keys,
                processors: Processors(main: sandbox), access: context.access, baseURL: context.baseURL,
                snapshot: context.snapshot),
            key: key, limits: limits)
    }
}
