import API
import APITestSupport
import Billing
import Core
import Storage
import Synchronization
import TestSupport
import Testing

/// P9: a process dies with a request in hand.
@Suite struct `API interruption` {
    /// A database that dies when it has been written so many times.
    final class MortalDatabase: Database {
        private let inner: any Database
        private let left: Mutex<Int?>

        init(_ inner: any Database) {
            self.inner = inner
            left = Mutex(nil)
        }

        var engine: Engine { inner.engine }

        func die(after writes: Int) { left.withLock { $0 = writes } }

        func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
            if left.withLock({ $0 == 0 }) { throw StorageError.unavailable("dead") }
            return try await inner.read(body)
        }

        func write<Value: Sendable>(
            _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value {
            if left.withLock({ $0 == 0 }) { throw StorageError.unavailable("dead") }
            let value = try await inner.write(isolation, body)
            left.withLock { left in if let count = left { left = count - 1 } }
            return value
        }

        func close() async {}
    }

    /// Sends a request to a process that dies after `effects` of its writes beyond the claim of the key.
    ///
    /// - Returns: the desk of a process that still lives, or is begun later.
    private func interrupt(
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

    /// What an operation is tried on: Ana has a paid subscription, a second card, and a clock of her own.
    private struct Ground {
        let ana: Customer
        let subscription: Subscription
        let second: PaymentMethod
        let price: Price
        let clock: TestClock
        let payment: Payment.ID
        let rate: TaxRate.ID

        func filled(_ text: String) -> String {
            [
                "ANA": ana.id.rawValue, "SUB": subscription.id.rawValue, "ITEM": subscription.items[0].id.rawValue,
                "PM2": second.id.rawValue, "PRICE": price.id.rawValue, "PRODUCT": price.product.rawValue,
                "INVOICE": subscription.latestInvoice?.rawValue ?? "", "PI": payment.rawValue,
                "CLOCK": clock.id.rawValue, "RATE": rate.rawValue,
            ].reduce(text) { $0.replacing($1.key, with: $1.value) }
        }
    }

    private func ground(_ shop: Shop) async throws -> Ground {
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(subscription.latestInvoice)
        return Ground(
            ana: ana, subscription: subscription,
            second: try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope),
            price: try await shop.price(19_990), clock: try await shop.clock(at: "2026-01-31", "10:00"),
            payment: try #require(try await shop.payments.attempts(of: invoice, in: shop.scope).first).payment,
            rate: try await TaxRates(shop.context).create(
                displayName: "IVA", rate: try Rate("19"), isInclusive: true, in: shop.scope
            ).id)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let form: String
        /// After so many commits the process dies.
        let effects: Int
        /// The answer then says so.
        var says: (key: String, value: String)?
        /// The same object is shown there afterwards.
        var isShown = true

        init(
            _ path: String, _ form: String, _ effects: Int, _ says: (key: String, value: String)? = nil,
            shown: Bool = true
        ) {
            self.path = path
            self.form = form
            self.effects = effects
            self.says = says
            isShown = shown
        }

        var testDescription: String { "\(path) \(form) after \(effects)" }
    }

    /// Every operation that programs may repeat under a key, but for those of one effect above and for setup intents, whose
    /// answer holds an address that the processor makes after the commit.
    static let operations = [
        Case("customers", "name=Beto&payment_method=pm_card_visa", 3, ("name", "Beto")),
        Case("customers/ANA", "name=Eva&invoice_settings[default_payment_method]=PM2", 2, ("name", "Eva")),
        Case("prices", "product=PRODUCT&unit_amount=5&currency=clp&recurring[interval]=month", 1),
        Case("prices/PRICE", "nickname=Otro", 1, ("nickname", "Otro")),
        Case("payment_methods", "type=card&card[token]=tok_visa", 1),
        Case("payment_methods/PM2", "billing_details[name]=Eva", 1),
        Case("payment_methods/pm_card_visa/attach", "customer=ANA", 2, ("customer", "ANA")),
        Case("payment_methods/PM2/detach", "", 1),
        Case("subscriptions", "customer=ANA&items[0][price]=PRICE", 1, ("status", "incomplete"), shown: false),
        Case("subscriptions", "customer=ANA&items[0][price]=PRICE", 2, ("status", "active")),
        Case(
            "subscriptions", "customer=ANA&items[0][price]=PRICE&payment_behavior=error_if_incomplete", 2,
            ("status", "active")),
        Case("subscriptions/SUB", "description=Otra", 1, ("description", "Otra")),
        Case("subscriptions/SUB", "cancel_at_period_end=true", 1),
        Case("subscriptions/SUB", "default_payment_method=PM2", 1, ("default_payment_method", "PM2")),
        Case(
            "subscriptions/SUB",
            "items[0][id]=ITEM&items[0][price]=PRICE&proration_behavior=always_invoice", 2, ("status", "active")),
        Case("subscriptions/SUB/pause", "pause_at=now", 1, ("status", "paused")),
        Case("refunds", "payment_intent=PI", 1, ("status", "pending"), shown: false),
        Case("refunds", "payment_intent=PI&amount=500", 2, ("status", "succeeded")),
        Case("credit_notes", "invoice=INVOICE&amount=500&refund_amount=500", 1, ("status", "issued")),
        Case("test_helpers/test_clocks", "frozen_time=1769900000", 1, ("status", "ready")),
        Case("test_helpers/test_clocks/CLOCK/advance", "frozen_time=1770000000", 1, ("status", "advancing")),
        Case("account", "settings[dunning][fallback]=true", 1, shown: false),
        Case("default_tax_rates", "tax_rates[]=RATE", 1, shown: false),
    ]

    @Test(arguments: Engine.available, operations)
    func `answers what was committed with the last of several effects, and does nothing twice (P9)`(
        engine: Engine, operation: Case
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ground = try await ground(desk.shop)
        let (path, form) = ("/v1/" + ground.filled(operation.path), ground.filled(operation.form))
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: operation.effects, path, form, life: first)
        try await first.end()
        let before = try await desk.shop.everything()

        try await desk.exchange { api in
            let heard = try await api.post(path, form, idempotencyKey: "k1")
            #expect(heard.status == 200, "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
            if let says = operation.says { #expect(heard.text(says.key) == ground.filled(says.value), "\(heard.body)") }
            if operation.isShown, let id = heard.text("id") {
                let collection = operation.path.split(separator: "/").prefix { $0 != "SUB" && $0 != "ANA" }
                    .prefix(operation.path.hasPrefix("test_helpers") ? 2 : 1).joined(separator: "/")
                #expect(try await api.get("/v1/\(collection)/\(id)").body == heard.body)
            }
        }
        #expect(try await desk.shop.everything() == before)
    }

    @Test(arguments: Engine.available)
    func `resuming is answered with what its last effect left`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ground = try await ground(desk.shop)
        let id = ground.subscription.id
        _ = try await desk.shop.subscriptions.pause(id, in: desk.shop.scope, for: .indefinite)
        try await desk.shop.travel(to: "2026-03-05")
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 2, "/v1/subscriptions/\(id)/resume", "", life: first)
        try await first.end()

        try await desk.exchange { api in
            let heard = try await api.post("/v1/subscriptions/\(id)/resume", idempotencyKey: "k1")
            #expect(heard.status == 200 && heard.text("status") == "active", "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
        }
    }

    @Test(arguments: Engine.available)
    func `does not answer for a first payment that must be made before it is heard of`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ground = try await ground(desk.shop)
        let form = ground.filled("customer=ANA&items[0][price]=PRICE&payment_behavior=error_if_incomplete")
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 1, "/v1/subscriptions", form, life: first)
        try await first.end()

        try await desk.exchange { api in
            let late = try await api.post("/v1/subscriptions", form, idempotencyKey: "k1")
            #expect(late.text("error.code") == "idempotency_outcome_unknown")
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
    func `answers a payment whose answer was lost with the invoice that it paid, and charges once (P9)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let good = try await desk.shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: desk.shop.scope)
        let invoice = try #require(subscription.latestInvoice)
        let path = "/v1/invoices/\(invoice)/pay"
        let form = "payment_method=\(good.id)"
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 2, path, form, life: first)
        try await first.end()

        try await desk.exchange { api in
            let heard = try await api.post(path, form, idempotencyKey: "k1")
            #expect(heard.status == 200 && heard.text("status") == "paid", "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
        }
        let attempts = try await desk.shop.payments.attempts(of: invoice, in: desk.shop.scope)
        #expect(attempts.map(\.state) == [.failed, .succeeded])
        #expect(try await desk.shop.verify() == [])
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
