import API
import APITestSupport
import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API idempotency (P9)` {
    @Test(arguments: Engine.available)
    func `replays the same bytes and does nothing twice`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let first = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            let second = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")

            #expect(second.status == 200)
            #expect(second.body == first.body)
            #expect(first.header("Idempotent-Replayed") == nil)
            #expect(second.header("Idempotent-Replayed") == "true")
            #expect(second.header("Original-Request") == first.header("Request-Id"))
            #expect(second.header("Request-Id") != first.header("Request-Id"))
            #expect(try await api.get("/v1/customers").count("data") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `refuses the key for other parameters or another path`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            _ = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")

            for reply in [
                try await api.post("/v1/customers", "name=Eva", idempotencyKey: "k1"),
                try await api.post("/v1/products", "name=Ana", idempotencyKey: "k1"),
            ] {
                #expect(reply.status == 400)
                #expect(reply.text("error.type") == "idempotency_error")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `belongs to a merchant's mode`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let (_, live) = try await APIKeys(desk.context).create(for: desk.shop.merchant.id, mode: .live, kind: .secret)
        try await desk.exchange { api in
            let test = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            let other = try await api.with(key: live.exposed).post("/v1/customers", "name=Ana", idempotencyKey: "k1")

            #expect(other.text("id") != test.text("id"))
            #expect(other.boolean("livemode") == true)
        }
    }

    @Test func `accepts keys of up to 255 characters`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let fits = String(repeating: "k", count: 255)
            let longest = try await api.post("/v1/customers", idempotencyKey: fits)
            #expect(longest.status == 200)
            let longer = try await api.post("/v1/customers", idempotencyKey: fits + "k")
            #expect(longer.status == 400)
        }
    }
}
