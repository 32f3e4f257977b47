import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API bad input` {
    @Test(arguments: Engine.available)
    func `what cannot be is refused with its code and its parameter, and nothing changes`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let item = subscription.items[0]
        let over = try await desk.shop.subscribe(ana, to: 5_000)
        _ = try await desk.shop.subscriptions.cancel(over.id, in: desk.shop.scope, effect: .immediately)
        let dollars = try await Coupons(desk.context).create(
            reduction: .amount(Money(100, .usd)), in: desk.shop.scope)
        let refusals: [(path: String, form: String, status: Int, code: String, parameter: String?)] = [
            ("customers", "balance=-9223372036854775808", 400, "amount_too_large", "balance"),
            ("customers", "address[country]=Chile", 400, "country_code_invalid", "address[country]"),
            ("customers/\(ana.id)", "address[country]=EU", 400, "country_code_invalid", "address[country]"),
            (
                "tax_rates", "display_name=IVA&percentage=19&inclusive=true&country=ZZ", 400, "country_code_invalid",
                "country"
            ),
            (
                "invoiceitems", "customer=\(ana.id)&amount=9223372036854775807&currency=clp&description=X", 400,
                "amount_too_large",
                "amount"
            ),
            (
                "prices", "product=\(item.price.product)&unit_amount=9223372036854775807&currency=clp", 400,
                "parameter_invalid_integer", "unit_amount"
            ),
            (
                "prices", "product=\(item.price.product)&unit_amount=1000&currency=xyz", 400, "invalid_currency",
                "currency"
            ),
            (
                "subscriptions/\(subscription.id)", "items[0][id]=\(item.id)&items[0][quantity]=-1", 400,
                "parameter_invalid_integer", "items[0][quantity]"
            ),
            (
                "subscriptions/\(over.id)", "items[0][id]=\(over.items[0].id)&items[0][quantity]=2", 400,
                "subscription_not_changeable", nil
            ),
            (
                "subscriptions",
                "customer=\(ana.id)&items[0][price]=\(item.price.id)&discounts[0][coupon]=\(dollars.id)",
                400, "currency_mismatch", nil
            ),
            (
                "subscriptions",
                "customer=\(ana.id)&items[0][price]=\(item.price.id)&items[1][price]=\(item.price.id)",
                400, "parameter_invalid", "items[1][price]"
            ),
        ]
        try await desk.exchange { api in
            for refusal in refusals {
                let before = try await desk.shop.everything()
                let reply = try await api.post("/v1/\(refusal.path)", refusal.form)
                #expect(reply.status == refusal.status, "\(refusal.path) \(reply.body)")
                #expect(reply.text("error.code") == refusal.code, "\(refusal.path) \(reply.body)")
                if let parameter = refusal.parameter { #expect(reply.text("error.param") == parameter) }
                #expect(try await desk.shop.everything() == before, "\(refusal.path)")
            }
        }
    }
}
