import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

extension `API interruption` {
    @Test(arguments: Engine.available)
    func `says at once that it does not know, when the process died between two effects`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let form = "name=Ana&payment_method=pm_card_visa"
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 2, "/v1/customers", form, life: first)
        try await first.end()

        try await desk.exchange { api in
            let late = try await api.post("/v1/customers", form, idempotencyKey: "k1")
            #expect(late.status == 500)
            #expect(late.text("error.code") == "idempotency_outcome_unknown")
            #expect(try await api.get("/v1/customers").count("data") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `executes at once what a process that died had not begun`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 0, "/v1/customers", "name=Ana", life: first)
        try await first.end()

        try await desk.exchange { api in
            let executed = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(executed.status == 200)
            #expect(executed.header("Idempotent-Replayed") == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `waits for a process that lives, and no longer than it does`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let first = try await ServerLife.begin(desk.context)
        let second = try await ServerLife.begin(desk.context)
        try await first.beat()
        try await interrupt(desk, after: 0, "/v1/customers", "name=Ana", life: first)
        var living = desk
        living.life = second

        try await living.exchange { api in
            for _ in 1...3 {
                let early = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
                #expect(early.status == 409 && early.text("error.code") == "idempotency_key_in_use")
                desk.shop.time.advance(ServerLife.pulse)
                try await first.beat()
            }
            desk.shop.time.advance(ServerLife.lease * 2)
            let free = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(free.status == 200)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever begins on a SQLite file is alone there: what was before has ended`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 1, "/v1/customers", "name=Ana", life: first)

        _ = try await ServerLife.begin(desk.context)

        try await desk.exchange { api in
            let next = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(next.status == (engine == .sqlite ? 200 : 409))
            desk.shop.time.advance(ServerLife.lease * 2)
            let later = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(later.status == 200 && later.header("Idempotent-Replayed") == "true")
        }
    }
}
