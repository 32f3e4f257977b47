import API
import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API idempotency (P9)` {
    @Test(arguments: Engine.available)
    func `keeps a failure of our own, though it wrote nothing`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let database = desk.context.database
        try await desk.exchange { api in
            let ana = try #require(try await api.post("/v1/customers", "name=Ana").text("id"))
            // What is stored cannot be read.
            try await database.write { try $0.execute("UPDATE customers SET metadata = 'broken'") }
            let first = try await api.post("/v1/customers/\(ana)", "name=Eva", idempotencyKey: "k1")
            #expect(first.status == 500)
            try await database.write { try $0.execute("UPDATE customers SET metadata = '{}'") }

            let again = try await api.post("/v1/customers/\(ana)", "name=Eva", idempotencyKey: "k1")
            #expect(again.status == 500 && again.body == first.body)
            #expect(try await api.get("/v1/customers/\(ana)").text("name") == "Ana")
            #expect(try await api.post("/v1/customers/\(ana)", "name=Eva", idempotencyKey: "k2").status == 200)
        }
    }

    @Test(arguments: Engine.available)
    func `does not keep what was refused before it began`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let malformed = try await api.post("/v1/customers", "email=nobody", idempotencyKey: "k1")
            #expect(malformed.status == 400)
            let unknown = try await api.post("/v1/customers", "nam=Ana", idempotencyKey: "k1")
            #expect(unknown.status == 400)
            let anonymous = try await api.with(key: nil).post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(anonymous.status == 401)
            let accepted = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "k1")
            #expect(accepted.status == 200)
        }
    }

    @Test(arguments: Engine.available)
    func `keeps a decline, and forgets after a day`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let invoice = subscription.latestInvoice?.rawValue ?? ""
        try await desk.exchange { api in
            let first = try await api.post("/v1/invoices/\(invoice)/pay", idempotencyKey: "pay")
            let again = try await api.post("/v1/invoices/\(invoice)/pay", idempotencyKey: "pay")
            #expect(first.status == 402)
            #expect(again.body == first.body)
            #expect(again.header("Idempotent-Replayed") == "true")

            desk.shop.time.advance(.hours(25))
            let late = try await api.post("/v1/invoices/\(invoice)/pay", idempotencyKey: "pay")
            #expect(late.header("Idempotent-Replayed") == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `sweeps out what can no longer be replayed`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            for number in 1...3 { _ = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "old\(number)") }
            desk.shop.time.advance(.hours(25))
            _ = try await api.post("/v1/customers", "name=Ana", idempotencyKey: "new")

            #expect(try await IdempotencyKeys(desk.context).prune() == 3)
            let kept = try await desk.context.database.read { try $0.query("SELECT * FROM idempotency_keys").count }
            #expect(kept == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `does not keep an answer in the clear (K2)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let session = try await api.post(
                "/v1/billing_portal/sessions", "customer=\(ana.id)", idempotencyKey: "session")
            let again = try await api.post(
                "/v1/billing_portal/sessions", "customer=\(ana.id)", idempotencyKey: "session")
            let kept = try await desk.context.database.read {
                try $0.first("SELECT body FROM idempotency_keys")?.text("body") ?? ""
            }

            #expect(session.text("url")?.hasPrefix("http://127.0.0.1:8080/p/tienda-sur/s/") == true)
            #expect(again.text("url") == session.text("url"))
            #expect(!kept.isEmpty && !kept.contains("url"))
        }
    }
}
