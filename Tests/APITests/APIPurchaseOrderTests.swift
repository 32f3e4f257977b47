import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// The purchase order number, among the custom fields of Stripe's dialect.
@Suite struct `API purchase order numbers` {
    private static let field = "invoice_settings[custom_fields][0]"

    @Test(arguments: Engine.available)
    func `are set, shown on customer and invoice, and taken away`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/customers",
                "name=Ana&email=ana@example.com&payment_method=pm_card_visa"
                    + "&\(Self.field)[name]=po+number&\(Self.field)[value]=OC+17")
            let id = made.text("id") ?? ""
            #expect(made.text("invoice_settings.custom_fields.0.name") == "PO number")
            #expect(made.text("invoice_settings.custom_fields.0.value") == "OC 17")
            #expect(made.count("unwanted_letters") == 0)

            // What is not sent stays.
            let named = try await api.post("/v1/customers/\(id)", "name=Ana+Rojas")
            #expect(named.text("invoice_settings.custom_fields.0.value") == "OC 17")
            let shop = desk.shop
            let ana = try await shop.customers.find(Customer.ID(id), in: shop.scope)
            _ = try await shop.subscribe(ana, to: 9_990)
            let invoice = try await shop.lastInvoice(of: ana)

            let cleared = try await api.post("/v1/customers/\(id)", "invoice_settings[custom_fields]=")
            #expect(cleared.isNull("invoice_settings.custom_fields"))
            let kept = try await api.get("/v1/invoices/\(invoice.id)")
            #expect(kept.text("custom_fields.0.name") == "PO number" && kept.text("custom_fields.0.value") == "OC 17")
        }
    }

    @Test func `are refused under another name, twice, and too long, and nothing is kept`() async throws {
        try await APIDesk.open(.sqlite).exchange { api in
            let (list, other) = ("invoice_settings[custom_fields]", "invoice_settings[custom_fields][1]")
            let long = String(repeating: "9a", count: 71)
            for (sent, parameter) in [
                ("\(Self.field)[name]=Color&\(Self.field)[value]=Azul", "\(Self.field)[name]"),
                ("\(Self.field)[name]=PO+number&\(Self.field)[value]=\(long)", "\(Self.field)[value]"),
                ("\(Self.field)[name]=PO+number", "\(Self.field)[value]"),
                (
                    "\(Self.field)[name]=PO+number&\(Self.field)[value]=1&\(other)[name]=PO+number&\(other)[value]=2",
                    list
                ),
            ] {
                let refused = try await api.post("/v1/customers", "name=Ana&" + sent)
                #expect(refused.status == 400 && refused.text("error.param") == parameter, "\(sent)")
            }
            #expect(try await api.get("/v1/customers").count("data") == 0)
        }
    }
}
