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

extension `API access` {
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
}
