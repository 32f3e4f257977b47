import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Ana pays, Eva's card is refused, Bea's bank takes its days; one subscription each of most standings.
struct RefusedWorld {
    struct Request: CustomStringConvertible {
        let path: String
        var form: String? = ""
        var isDeletion: Bool { form == nil }
        var description: String { "\(path) \(form ?? "DELETE")" }
    }

    var requests: [Request] = []

    static func furnish(_ desk: APIDesk, _ api: APIClient) async throws -> RefusedWorld {
        func id(_ path: String, _ form: String) async throws -> String {
            let reply = try await api.post("/v1/" + path, form)
            return try #require(reply.text("id"), "\(path) \(reply.body)")
        }
        func price(_ form: String) async throws -> String {
            try await id("prices", "product_data[name]=Plan&recurring[interval]=month&\(form)")
        }
        let monthly = try await price("currency=clp&unit_amount=10000")
        let dollars = try await price("currency=usd&unit_amount=1000")
        let archived = try await price("currency=clp&unit_amount=1&lookup_key=antes&active=false")
        let ana = try await id("customers", "name=Ana&email=ana@example.com&payment_method=pm_card_visa")
        let eva = try await id("customers", "name=Eva&payment_method=pm_card_chargeCustomerFail")
        let bea = try await id("customers", "name=Bea&payment_method=pm_bankDebit")
        _ = try await id("coupons", "id=UNA&amount_off=100&currency=clp&max_redemptions=1")
        _ = try await id("promotion_codes", "promotion[type]=coupon&promotion[coupon]=UNA&code=SOL")
        func subscribe(_ customer: String, _ more: String = "") async throws -> Reply {
            try await api.post("/v1/subscriptions", "customer=\(customer)&items[0][price]=\(monthly)\(more)")
        }
        let first = try await subscribe(ana, "&discounts[0][coupon]=UNA")
        let active = try #require(first.text("id"))
        let item = try #require(first.text("items.data.0.id"))
        let paid = try #require(first.text("latest_invoice"))
        let payment = try #require(try await api.get("/v1/invoices/\(paid)").text("payment_intent"))
        let over = try #require(try await subscribe(ana).text("id"))
        _ = try await api.delete("/v1/subscriptions/\(over)")
        let waiting = try #require(try await subscribe(bea).text("id"))
        let unpaid = try #require(try await api.get("/v1/subscriptions/\(waiting)").text("latest_invoice"))
        _ = try await subscribe(eva, "&payment_behavior=error_if_incomplete")
        let expired = try #require(
            try await api.get("/v1/subscriptions?customer=\(eva)&status=all").texts("data", "id").first)
        _ = try await id(
            "invoiceitems", "customer=\(bea)&description=Toalla&amount=500&currency=clp&subscription=\(waiting)")
        let anas = try #require(
            try await api.get("/v1/customers/\(ana)/payment_methods").texts("data", "id").first)
        let evas = try #require(
            try await api.get("/v1/customers/\(eva)/payment_methods").texts("data", "id").first)
        let clock = try await id(
            "test_helpers/test_clocks", "frozen_time=\(desk.shop.time.now.milliseconds / 1_000)")

        var world = RefusedWorld()
        func refuse(_ path: String, _ forms: String?...) {
            world.requests += forms.map { Request(path: path, form: $0) }
        }
        let news = "description=Nueva&metadata[a]=1"
        let long = String(repeating: "k", count: 41)
        refuse(
            "subscriptions/\(active)", "\(news)&items[0][price]=price_none",
            "\(news)&items[0][id]=si_none&items[0][price]=\(monthly)",
            "\(news)&items[0][id]=\(item)&items[0][deleted]=true", "\(news)&items[0][price]=\(dollars)",
            "\(news)&items[0][price]=\(archived)", "\(news)&items[0][id]=\(item)&items[0][quantity]=-1",
            "\(news)&items[0][id]=\(item)&items[0][quantity]=2&proration_date=1",
            "\(news)&default_payment_method=pm_none",
            "\(news)&default_payment_method=\(evas)&cancel_at_period_end=true", "\(news)&metadata[\(long)]=1",
            "\(news)&cancel_at_period_end=true&cancellation_details[comment]=4242424242424242",
            "\(news)&pause_collection[behavior]=void", "\(news)&expand[]=nothing")
        refuse(
            "subscriptions/\(over)", "\(news)&cancel_at_period_end=false",
            "\(news)&items[0][price]=\(monthly)", nil)
        refuse("subscriptions/\(over)/pause", "pause_at=now")
        refuse("subscriptions/\(expired)", "\(news)&cancel_at_period_end=true", nil)
        refuse(
            "subscriptions/\(waiting)", "\(news)&cancel_at_period_end=true", "\(news)&items[0][price]=\(monthly)", nil)
        refuse("subscriptions/\(active)/pause", "duration[interval]=month&resumes_at=1", "resumes_at=1")
        refuse("subscriptions/\(active)/resume", "")
        refuse("subscriptions/\(waiting)/discount", nil)
        let order = "customer=\(ana)&items[0][price]"
        refuse(
            "subscriptions", "\(order)=price_none", "\(order)=\(archived)", "\(order)=\(dollars)",
            "\(order)=\(monthly)&discounts[0][coupon]=UNA", "\(order)=\(monthly)&discounts[0][coupon]=NADA",
            "\(order)=\(monthly)&default_payment_method=\(evas)", "\(order)=\(monthly)&default_tax_rates[0]=txr_none")
        refuse(
            "customers/\(ana)", "name=Otra&email=ana", "name=Otra&invoice_settings[default_payment_method]=\(evas)",
            "name=Otra&metadata[\(long)]=1", "name=4242424242424242&phone=1")
        refuse(
            "customers", "name=Otra&test_clock=clock_none", "name=Otra&payment_method=\(anas)",
            "name=Otra&payment_method=pm_card_chargeDeclined", "name=Otra&email=nada")
        refuse("payment_methods/\(anas)/attach", "customer=\(eva)")
        refuse("payment_methods/pm_card_visa/attach", "customer=cus_none")
        refuse("payment_methods/pm_none/detach", "")
        refuse("payment_methods/\(anas)", "billing_details[name]=Otra&metadata[\(long)]=1")
        refuse("invoices/\(paid)/pay", "", "paid_out_of_band=true")
        refuse("invoices/\(paid)/void", "")
        refuse("invoices/\(paid)/mark_uncollectible", "")
        refuse("invoices/\(unpaid)/pay", "", "payment_method=\(anas)", "paid_out_of_band=true")
        refuse("invoices/\(unpaid)/void", "")
        let draft = try await id("invoices", "customer=\(ana)")
        _ = try await id(
            "invoiceitems", "customer=\(ana)&invoice=\(draft)&description=Toalla&amount=500&currency=clp")
        refuse(
            "invoices/\(draft)", "footer=Nuevo&days_until_due=5",
            "footer=Nuevo&collection_method=send_invoice&due_date=1",
            "footer=Nuevo&default_payment_method=\(evas)", "footer=Nuevo&default_tax_rates[0]=txr_none",
            "footer=Nuevo&metadata[\(long)]=1", "footer=Nuevo&number=tienda-1",
            "footer=Nuevo&discounts[0][coupon]=UNA", "footer=Nuevo&custom_fields[0][name]=PO+number")
        refuse("invoices/\(draft)/send", "")
        refuse("invoices/\(draft)/pay", "payment_method=\(evas)")
        refuse("invoices/\(draft)/void", "")
        refuse("invoices/\(paid)", "description=Otra&metadata[a]=1", "auto_advance=false", nil)
        refuse("invoices/\(paid)/finalize", "")
        refuse(
            "invoices", "customer=\(ana)&currency=usd", "customer=\(ana)&days_until_due=3",
            "customer=\(ana)&default_payment_method=\(evas)")
        let thing = "customer=\(ana)&description=Toalla"
        refuse(
            "invoiceitems", "\(thing)&amount=1&currency=clp&invoice=\(paid)",
            "\(thing)&amount=1&currency=clp&invoice=\(unpaid)", "\(thing)&amount=1&currency=usd&invoice=\(draft)",
            "\(thing)&price=\(monthly)&invoice=\(draft)", "\(thing)&amount=1&price=\(monthly)", "\(thing)&amount=1",
            "\(thing)&amount=1&currency=clp&invoice=\(draft)&discounts[0][coupon]=UNA")
        refuse("customers/\(ana)/tax_ids", "type=cl_tin&value=1")
        refuse("refunds", "payment_intent=\(payment)&amount=10001", "payment_intent=pi_none")
        refuse("credit_notes", "invoice=\(paid)&amount=10001", "invoice=\(paid)&amount=100&refund_amount=200")
        refuse(
            "invoiceitems", "customer=\(ana)&description=Toalla&amount=1&currency=usd",
            "customer=\(ana)&description=Toalla&amount=1&currency=clp&subscription=\(over)")
        refuse("coupons", "id=UNA&percent_off=5")
        refuse("promotion_codes", "promotion[type]=coupon&promotion[coupon]=UNA&code=sol")
        refuse("products", "name=Otro&default_price_data[currency]=clp&default_price_data[unit_amount]=-1")
        refuse("test_helpers/test_clocks/\(clock)/advance", "frozen_time=1")
        refuse("billing_portal/sessions", "customer=\(ana)&configuration=bpc_none")
        return world
    }
}
