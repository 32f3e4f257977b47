import API
import APITestSupport
import Access
import Billing
import Core
import Foundation
import Storage
import TestSupport
import Testing
import Web

@Suite struct `API access` {
    @Test func `is declared for every address, once (C4)`() async throws {
        let table = APIRoutes(try await APIDesk.open(.sqlite).context).table

        #expect(Set(table.routes.map { "\($0.method) \($0.path)" }).count == table.routes.count)
        for route in table.routes where route.path.hasPrefix("/v1/") {
            #expect(route.audience == .secretKey)
            #expect(route.permission.hasSuffix(".read") || route.permission.hasSuffix(".write") && route.method != .get)
        }
        #expect(try table.json().contains(#""path" : "/v1/customers/:id""#))
    }

    @Test func `asks for a working secret key everywhere (C4, S5)`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        let merchant = desk.shop.merchant.id
        let keys = APIKeys(desk.context)
        let (_, publishable) = try await keys.create(for: merchant, mode: .test, kind: .publishable)
        let (revokedKey, revoked) = try await keys.create(for: merchant, mode: .test, kind: .secret)
        try await keys.revoke(revokedKey.id, in: desk.shop.scope)
        let routes = APIRoutes(desk.context).table.routes.filter { $0.audience == .secretKey }
        try await desk.exchange { api in
            for route in routes {
                let path = route.path.replacing(":id", with: "x").replacing(":method", with: "x")
                #expect(try await api.with(key: nil).ask(route.method, path).status == 401, "\(route.path)")
                #expect(try await api.with(key: revoked.exposed).ask(route.method, path).status == 401)
                #expect(try await api.with(key: "sk_test_wrong").ask(route.method, path).status == 401)
                #expect(try await api.with(key: publishable.exposed).ask(route.method, path).status == 403)
            }
            #expect(try await api.with(key: nil).get("/v1/customers?key=\(desk.key)").status == 401)
            let basic = try await api.with(key: nil).ask(
                .get, "/v1/customers", nil, ["Authorization": "Basic " + base64("\(desk.key):")])
            #expect(basic.status == 200)
        }
    }

    @Test func `is limited per key (S7)`() async throws {
        let desk = try await APIDesk.open(.sqlite, limits: .init(livePerSecond: 100, testPerSecond: 3, burst: 1))
        let other = try await APIKeys(desk.context).create(for: desk.shop.merchant.id, mode: .test, kind: .secret).1
        try await desk.exchange { api in
            for _ in 0..<3 { #expect(try await api.get("/v1/balance").status == 200) }
            let refused = try await api.get("/v1/balance")
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") == "1")
            #expect(refused.text("error.code") == "rate_limit")
            #expect(try await api.with(key: other.exposed).get("/v1/balance").status == 200)

            desk.shop.time.advance(.milliseconds(400))
            #expect(try await api.get("/v1/balance").status == 200)
            #expect(try await api.get("/v1/balance").status == 429)
        }
    }
}

private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
