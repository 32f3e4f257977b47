import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

/// P9: a process dies with a request in hand.
@Suite struct `API interruption` {
    /// Sends a request to a process that dies after `effects` of its writes beyond the claim of the key.
    ///
    /// - Returns: the desk of a process that still lives, or is begun later.
    func interrupt(
        _ desk: APIDesk, after effects: Int, _ path: String, _ form: String, life: ServerLife?
    ) async throws {
        let database = MortalDatabase(desk.context.database)
        var dying = APIDesk(shop: desk.shop, context: desk.context.on(database), key: desk.key, limits: desk.limits)
        dying.life = life
        try await dying.exchange { api in
            _ = try await api.get("/v1/account")
            database.die(after: 1 + effects)
            let lost = try await api.post(path, form, idempotencyKey: "k1")
            #expect(lost.status == 503)
        }
    }

    @Test(
        arguments: Engine.available,
        [
            ("/v1/customers", "name=Ana"), ("/v1/products", "name=Plan"),
            ("/v1/coupons", "percent_off=10&duration=once"), ("/v1/billing_portal/configurations", "features[x]"),
            ("/v1/billing_portal/sessions", "customer="),
            ("/v1/invoiceitems", "amount=500&currency=clp&description=x&customer="),
        ])
    func `answers what a process that died had committed with its only effect, and does nothing twice (P9)`(
        engine: Engine, request: (path: String, form: String)
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        var form = request.form.hasSuffix("customer=") ? request.form + ana.id.rawValue : request.form
        if form == "features[x]" { form = "features[invoice_history][enabled]=true" }
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 1, request.path, form, life: first)
        try await first.end()

        var living = desk
        living.life = try await ServerLife.begin(desk.context)
        try await living.exchange { [form] api in
            let heard = try await api.post(request.path, form, idempotencyKey: "k1")
            #expect(heard.status == 200, "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
            let again = try await api.post(request.path, form, idempotencyKey: "k1")
            #expect(again.body == heard.body)
            if request.path == "/v1/customers" {
                let id = heard.text("id") ?? ""
                #expect(try await api.get("/v1/customers/\(id)").body == heard.body)
                #expect(try await api.get("/v1/customers").count("data") == 2)
            }
            if request.path.hasSuffix("sessions") { #expect(heard.text("url")?.isEmpty == false) }
        }
    }

    @Test(arguments: Engine.available)
    func `keeps what was to be expanded, and nothing in the clear (K2)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let form = "customer=\(ana.id)&amount=500&currency=clp&description=Extra&expand[]=customer"
        try await interrupt(desk, after: 1, "/v1/invoiceitems", form, life: nil)
        let draft = try await desk.context.database.read {
            try $0.first("SELECT draft FROM idempotency_keys")?.textIfAny("draft") ?? ""
        }
        #expect(!draft.isEmpty && !draft.contains("Extra"))
        desk.shop.time.advance(.seconds(61))

        try await desk.exchange { api in
            let heard = try await api.post("/v1/invoiceitems", form, idempotencyKey: "k1")
            #expect(heard.text("customer.email") == "ana@example.com")
        }
    }
}
