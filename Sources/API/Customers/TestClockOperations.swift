import Billing
import Core

extension APIRoutes {
    static let testClocks: [APIOperation] = [
        APIOperation(
            .post, "/v1/test_helpers/test_clocks", "test_clocks.write", "test_helpers.test_clock",
            [Field("frozen_time", .instant, required: true), Field("name", .text)]
        ) { request in
            let sent = request.parameters
            let frozenAt = try sent.instant("frozen_time") ?? request.billing.clock.now()
            return try await request.change { billing in
                try await TestClocks(billing).create(frozenAt: frozenAt, name: sent.text("name"), in: request.scope)
            } showing: {
                $0.testClock($1)
            }
        },
        APIOperation(.get, "/v1/test_helpers/test_clocks/:id", "test_clocks.read", "test_helpers.test_clock") {
            request in
            let clock = try await TestClocks(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.testClock(clock) }
        },
        APIOperation(
            .post, "/v1/test_helpers/test_clocks/:id/advance", "test_clocks.write", "test_helpers.test_clock",
            [Field("frozen_time", .instant, required: true)]
        ) { request in
            let target = try request.parameters.instant("frozen_time") ?? request.billing.clock.now()
            return try await request.change { billing in
                try await TestClocks(billing, budget: request.clocks).advance(
                    request.id(), to: target, in: request.scope)
            } showing: {
                $0.testClock($1)
            }
        },
        APIOperation(
            .delete, "/v1/test_helpers/test_clocks/:id", "test_clocks.write", "test_helpers.test_clock"
        ) { request in
            let id = request.id(of: TestClock.self)
            try await TestClocks(request.billing).delete(id, in: request.scope)
            return .deleted("test_helpers.test_clock", id.rawValue)
        },
        .list("/v1/test_helpers/test_clocks", "test_clocks.read", "test_helpers.test_clock") { request in
            let page = try await TestClocks(request.billing).list(in: request.scope, request.parameters.page())
            return try await request.show(page) { rendering, clocks in clocks.map(rendering.testClock) }
        },
    ]
}

extension Rendering {
    func testClock(_ it: TestClock) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "test_helpers.test_clock",
            "created": JSON(it.createdAt),
            "deletes_after": nil,
            "frozen_time": JSON(it.frozenAt),
            "livemode": .boolean(it.scope.mode.isLive),
            "name": JSON(it.name),
            "status": .text(it.status.rawValue),
            "status_details": [:],
        ]
    }
}
