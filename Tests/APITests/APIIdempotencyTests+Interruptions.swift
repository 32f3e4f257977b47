import API
import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API idempotency (P9)` {
    @Test(arguments: Engine.available)
    func `lets one of many concurrent requests through`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
                for _ in 0..<12 {
                    group.addTask { try await api.post("/v1/customers", "name=Ana", idempotencyKey: "same") }
                }
                var replies: [Reply] = []
                for try await reply in group { replies.append(reply) }
                return replies
            }

            #expect(Set(replies.map(\.status)).isSubset(of: [200, 409]))
            #expect(Set(replies.filter { $0.status == 200 }.map(\.body)).count == 1)
            #expect(try await api.get("/v1/customers").count("data") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `never executes again what had an effect and lost its answer`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            _ = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            // The process stopped between the effect and the answer.
            try await desk.context.database.write {
                try $0.execute("UPDATE idempotency_keys SET status = NULL, body = NULL")
            }

            let early = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(early.status == 409)
            desk.shop.time.advance(.seconds(61))
            let late = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")

            #expect(late.status == 500)
            #expect(late.text("error.code") == "idempotency_outcome_unknown")
            #expect(late.header("Stripe-Should-Retry") == "false")
            #expect(try await api.get("/v1/customers").count("data") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `executes what stopped before it had an effect`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            _ = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            try await desk.context.database.write { db in
                try db.execute("UPDATE idempotency_keys SET status = NULL, body = NULL, wrote = 0")
            }
            desk.shop.time.advance(.seconds(61))

            let executed = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(executed.status == 200)
        }
    }
}
