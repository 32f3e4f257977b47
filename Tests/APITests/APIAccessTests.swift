import API
import APITestSupport
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

    @Test(arguments: Engine.available)
    func `tells a foreign id from an unknown one in no way (C1, C2)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let other = try await Merchants(desk.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: desk.shop.merchant.zone,
            email: "otra@example.com")
        let keys = APIKeys(desk.context)
        let foreign = try await keys.create(for: other.id, mode: .test, kind: .secret).1
        let live = try await keys.create(for: desk.shop.merchant.id, mode: .live, kind: .secret).1
        try await desk.exchange { api in
            let mine = try await api.get("/v1/subscriptions/\(subscription.id)?expand[]=latest_invoice.payment_intent")
            let paths = [
                "/v1/customers/\(ana.id)", "/v1/subscriptions/\(subscription.id)",
                "/v1/prices/\(mine.text("items.data.0.price.id") ?? "")",
                "/v1/products/\(mine.text("items.data.0.price.product") ?? "")",
                "/v1/invoices/\(mine.text("latest_invoice.id") ?? "")",
                "/v1/payment_intents/\(mine.text("latest_invoice.payment_intent.id") ?? "")",
                "/v1/charges/\(mine.text("latest_invoice.charge") ?? "")",
                "/v1/customers/\(ana.id)/payment_methods",
            ]
            for path in paths {
                #expect(try await api.get(path).status == 200, "\(path)")
                let id = String(path.split(separator: "/")[2])
                for key in [foreign.exposed, live.exposed] {
                    let reply = try await api.with(key: key).get(path)
                    let unknown = try await api.with(key: key).get(path.replacing(id, with: "\(id.prefix(4))0"))
                    #expect(reply.status == 404, "\(path)")
                    #expect(reply.body.replacing(id, with: "") == unknown.body.replacing("\(id.prefix(4))0", with: ""))
                }
            }
            for list in ["customers", "subscriptions", "invoices", "products", "prices", "events", "payment_intents"] {
                #expect(try await api.with(key: foreign.exposed).get("/v1/\(list)").count("data") == 0)
                let cursor = "starting_after=\(ana.id)"
                #expect(try await api.with(key: foreign.exposed).get("/v1/\(list)?\(cursor)").status == 404)
            }
            let stolen = try await api.with(key: foreign.exposed).post(
                "/v1/subscriptions", "customer=\(ana.id)&items[0][price]=x")
            #expect(stolen.status == 404)
            let account = try await api.ask(.get, "/v1/customers", nil, ["Stripe-Account": other.id.rawValue])
            #expect(account.status == 403)
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
