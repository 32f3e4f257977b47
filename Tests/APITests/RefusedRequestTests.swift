import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// H2: of what was refused nobody hears. Each request asks for something that can be done and something that cannot.
@Suite struct `Refused requests` {
    @Test(arguments: Engine.available)
    func `H2 leave no event, no letter and nothing else`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let world = try await RefusedWorld.furnish(desk, api)
            let before = try await desk.shop.everything()
            for request in world.requests {
                let reply = try await api.ask(request.isDeletion ? .delete : .post, "/v1/" + request.path, request.form)

                #expect((400..<500).contains(reply.status), "\(request): \(reply.status) \(reply.body)")
                let after = try await desk.shop.everything()
                for (table, rows) in before { #expect(after[table] == rows, "\(request) changed \(table)") }
            }
            #expect(world.requests.count > 50)
        }
    }
}
