import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API transport` {
    @Test func `answers what it does not serve in the dialect`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let reply = try await api.get("/v1/nothing")

            #expect(reply.status == 404)
            #expect(reply.text("error.type") == "invalid_request_error")
            #expect(reply.text("error.message") == "Unrecognized request URL (GET: /v1/nothing).")
            #expect(reply.header("Request-Id") != nil)
        }
    }

    @Test func `echoes the version and is not cached (W3)`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let old = try await api.ask(.get, "/v1/balance", nil, ["Stripe-Version": "2024-06-20"])
            let none = try await api.get("/v1/balance")
            let wrong = try await api.ask(.get, "/v1/balance", nil, ["Stripe-Version": "<script>"])

            #expect(old.header("Stripe-Version") == "2024-06-20")
            #expect(none.header("Stripe-Version") == "2026-10-28.endive")
            #expect(none.header("Cache-Control") == "no-store")
            #expect(wrong.status == 400)
        }
    }

    @Test func `refuses large bodies and other media types (W10)`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let large = try await api.post("/v1/customers", "name=" + String(repeating: "a", count: 65 * 1024))
            let json = try await api.ask(.post, "/v1/customers", "{}", ["Content-Type": "application/json"])
            let double = try await api.post("/v1/customers?name=Ana", "name=Eva")

            #expect(large.status == 413)
            #expect(json.status == 400)
            #expect(double.text("error.code") == "parameter_duplicate")
        }
    }

    @Test func `describes every operation in OpenAPI (E1)`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let reply = try await api.with(key: nil).get("/openapi.json")

            #expect(reply.status == 200)
            #expect(reply.keys("paths").contains("/v1/customers/{id}"))
            #expect(reply.keys("paths").count > 25)
        }
    }

    @Test func `says nothing of what nobody expected (K5)`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        try await desk.exchange { api in
            try await desk.context.database.write { try $0.execute("ALTER TABLE products RENAME TO gone") }
            let reply = try await api.get("/v1/products")

            #expect(reply.status == 500)
            #expect(reply.text("error.type") == "api_error")
            #expect(!reply.body.contains("products"))
            #expect(reply.body.contains(reply.header("Request-Id") ?? "?"))
        }
    }
}
