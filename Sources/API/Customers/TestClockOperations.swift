import Billing
import Core

extension APIRoutes {
    static let testClocks: [Operation] = [
        Operation(
            .post, "/v1/test_helpers/test_clocks", "test_clocks.write", "test_helpers.test_clock",
            [Field("frozen_time", .instant, required: true), Field("name", .text)]
        ) { call in
            let sent = call.parameters
            let frozenAt = try sent.instant("frozen_time") ?? call.billing.clock.now()
            return try await call.change { billing in
                try await TestClocks(billing).create(frozenAt: frozenAt, name: sent.text("name"), in: call.scope)
            } showing: {
                $0.testClock($1)
            }
        },
        Operation(.get, "/v1/test_helpers/test_clocks/:id", "test_clocks.read", "test_helpers.test_clock") { call in
            let clock = try await TestClocks(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.testClock(clock) }
        },
        Operation(
            .post, "/v1/test_helpers/test_clocks/:id/advance", "test_clocks.write", "test_helpers.test_clock",
            [Field("frozen_time", .instant, required: true)]
        ) { call in
            let target = try call.parameters.instant("frozen_time") ?? call.billing.clock.now()
            return try await call.change { billing in
                try await TestClocks(billing, budget: call.clocks).advance(call.id(), to: target, in: call.scope)
            } showing: {
                $0.testClock($1)
            }
        },
        Operation(
            .delete, "/v1/test_helpers/test_clocks/:id", "test_clocks.write", "test_helpers.test_clock"
        ) { call in
            let id = call.id(of: TestClock.self)
            try await TestClocks(call.billing).delete(id, in: call.scope)
            return .deleted("test_helpers.test_clock", id.rawValue)
        },
        .list("/v1/test_helpers/test_clocks", "test_clocks.read", "test_helpers.test_clock") { call in
            let page = try await TestClocks(call.billing).list(in: call.scope, call.parameters.page())
            return try await call.show(page) { rendering, clocks in clocks.map(rendering.testClock) }
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
