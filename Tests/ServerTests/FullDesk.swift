import APITestSupport
import Access
import Billing
import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import API

/// A desk with one of everything that the dialect knows: for the rules that hold for every address.
///
/// What there is to ask is read from the operations' own declarations, so that a new one is asked too.
struct FullDesk: Sendable {
    let desk: APIDesk
    /// Whoever can ask as another merchant that has the same things under the same names.
    let otherKey: String
    let otherMerchant: Merchant
    /// The shop's key for its live mode, in which there is nothing.
    let liveKey: String

    var shop: Shop { desk.shop }

    static func open(_ engine: Engine) async throws -> FullDesk {
        let desk = try await APIDesk.open(engine)
        let other = try await Merchants(desk.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: desk.shop.merchant.zone,
            email: "otra@example.com")
        let keys = APIKeys(desk.context)
        let full = FullDesk(
            desk: desk, otherKey: try await keys.create(for: other.id, mode: .test, kind: .secret).1.exposed,
            otherMerchant: other,
            liveKey: try await keys.create(for: desk.shop.merchant.id, mode: .live, kind: .secret).1.exposed)
        try await desk.exchange { api in
            try await full.furnish(api)
            try await full.furnish(api.with(key: full.otherKey))
        }
        for merchant in [desk.shop.merchant, other] {
            try await full.askToWithdraw(from: merchant)
            try await full.keepExport(for: merchant)
            try await full.keepPlan(for: merchant)
        }
        return full
    }

    /// A request without an account that its mailbox has proven, and that waits for the merchant.
    private func askToWithdraw(from merchant: Merchant) async throws {
        let requests = CancellationRequests(desk.context)
        let scope = Scope(merchant: merchant.id, mode: .test)
        let request = try await requests.ask(
            CancellationDraft(.withdraw, name: "Ana", email: "ana@example.com", what: "Todo"), under: .argentina,
            in: scope, locale: "es", portal: "/p/\(merchant.slug)", client: "192.0.2.1")
        let letter = try #require(try await requests.waitingLetters(of: request.id, in: scope).receipt)
        let link = Secret(String(letter.link.split(separator: "/").last ?? ""))
        _ = try await requests.confirm(link, meaning: .other, at: merchant.id)
    }

    private func furnish(_ api: APIClient) async throws {
        @discardableResult func post(_ path: String, _ form: String, key: String? = nil) async throws -> Reply {
            let reply = try await api.post("/v1/" + path, form, idempotencyKey: key)
            try #require(reply.status == 200, "\(path) \(form) \(reply.body)")
            return reply
        }
        func id(_ path: String, _ form: String) async throws -> String {
            try #require(try await post(path, form).text("id"))
        }
        try await post("products", "id=prod_plan&name=Plan&description=Clases")
        try await post("products", "id=prod_bare&name=Nada")
        let recurring = "product=prod_plan&currency=clp&recurring[interval]=month"
        let price = try await id("prices", "\(recurring)&unit_amount=10000&lookup_key=plan&nickname=Mensual")
        let dearer = try await id("prices", "\(recurring)&unit_amount=20000&lookup_key=plus")
        try await post("products/prod_plan", "default_price=\(price)")
        try await post("coupons", "id=VERANO&name=Verano&percent_off=10&duration=forever")
        try await post("coupons", "id=SUELTO&percent_off=5&duration=once")
        let code = try await id("promotion_codes", "promotion[type]=coupon&promotion[coupon]=VERANO&code=HOLA")
        let rate = try await id("tax_rates", "display_name=IVA&percentage=19&inclusive=true&country=CL")
        try await post("tax_rates", "display_name=Otro&percentage=3&inclusive=false")
        try await post("default_tax_rates", "tax_rates[0]=\(rate)")
        let ana = try await id(
            "customers",
            "name=Ana&email=ana@example.com&phone=123&address[line1]=Calle+1&address[country]=CL&metadata[k]=1"
                + "&payment_method=pm_card_visa&tax_id_data[0][type]=cl_tin&tax_id_data[0][value]=12.345.678-5")
        let eva = try await id(
            "customers", "name=Eva&email=eva@example.com&payment_method=pm_card_chargeCustomerFail")
        try await post("customers", "name=Llave", key: "llave")
        try await post("payment_methods/pm_card_mastercard/attach", "customer=\(ana)")
        try await post("invoiceitems", "customer=\(ana)&amount=700&currency=clp&description=Mochila")
        let order = "items[0][price]=\(price)"
        let subscription = try await post(
            "subscriptions", "customer=\(ana)&\(order)&discounts[0][promotion_code]=\(code)")
        try await post("subscriptions", "customer=\(eva)&\(order)")
        let over = try await id("subscriptions", "customer=\(ana)&\(order)")
        _ = try await api.delete("/v1/subscriptions/\(over)")
        let resting = try await id("subscriptions", "customer=\(ana)&\(order)")
        try await post("subscriptions/\(resting)/pause", "pause_at=now")
        try await post(
            "subscriptions/\(try #require(subscription.text("id")))",
            "items[0][id]=\(try #require(subscription.text("items.data.0.id")))&items[0][price]=\(dearer)"
                + "&proration_behavior=create_prorations")
        try await post("invoiceitems", "customer=\(ana)&amount=300&currency=clp&description=Botella")
        let invoice = try #require(subscription.text("latest_invoice"))
        let paid = try await api.get("/v1/invoices/\(invoice)")
        let payment = try #require(paid.text("payment_intent"))
        try await post("refunds", "payment_intent=\(payment)&amount=100")
        try await post("credit_notes", "invoice=\(invoice)&amount=50&credit_amount=50&memo=Perdona")
        let drawn = try await id("invoices", "customer=\(ana)&description=Borrador")
        try await post(
            "invoiceitems",
            "customer=\(ana)&invoice=\(drawn)&amount=900&currency=clp&description=Toalla&discounts[0][coupon]=SUELTO")
        try await post("invoices", "customer=\(eva)&collection_method=send_invoice&footer=Gracias")
        try await post("setup_intents", "customer=\(ana)&return_url=https://example.com/back&confirm=true")
        let configuration = try await id(
            "billing_portal/configurations", "features[invoice_history][enabled]=true&name=Otro+portal")
        try await post("billing_portal/sessions", "customer=\(ana)&configuration=\(configuration)")
        try await post("webhook_endpoints", "url=https://example.com/hooks&enabled_events[]=*&description=Todo")
        let now = shop.time.now.milliseconds / 1_000
        let clock = try await id("test_helpers/test_clocks", "frozen_time=\(now)&name=Reloj")
        let leo = try await id("customers", "name=Leo&test_clock=\(clock)&payment_method=pm_card_visa")
        try await post("subscriptions", "customer=\(leo)&\(order)")
    }
}
