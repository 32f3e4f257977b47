import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

extension `API interruption` {
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
        Case("invoices", "customer=ANA", 1, ("status", "draft")),
        Case("invoices/DRAFT", "description=Otra", 1, ("description", "Otra")),
        Case("invoices/DRAFT/finalize", "", 1, ("status", "open")),
        Case("invoices/DRAFT/pay", "", 2, ("status", "paid")),
        Case("invoiceitems", "customer=ANA&invoice=DRAFT&amount=5&currency=clp&description=x", 1),
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
}
