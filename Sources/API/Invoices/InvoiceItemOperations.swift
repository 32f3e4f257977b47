import Billing
import Core

extension APIRoutes {
    private static let chargeFields: [Field] = [
        .integer("amount"), .integer("unit_amount"), Field("unit_amount_decimal", .token), Field("price", .token),
        .object("pricing", [Field("price", .token, required: true)]),
        .object(
            "price_data",
            [
                Field("currency", .token, required: true), Field("product", .token, required: true),
                .integer("unit_amount"), Field("unit_amount_decimal", .token),
                .choice("tax_behavior", ["unspecified"]),
            ]),
        .integer("quantity"), Field("description", .text), .list("tax_rates", of: .token), .metadata,
        .boolean("discountable"), .chargeDiscounts,
    ]

    static let invoiceItems: [APIOperation] = [
        APIOperation(
            .post, "/v1/invoiceitems", "invoices.write", "invoiceitem",
            [
                Field("customer", .token, required: true), Field("invoice", .token), Field("subscription", .token),
                Field("currency", .token),
            ] + chargeFields
        ) { request in
            let sent = request.parameters
            guard let charge = try InvoiceItemOrder.Charge(sent, in: nil) else { throw BillingError.missing("amount") }
            var order = InvoiceItemOrder(charge)
            order.quantity = sent.integer("quantity") ?? 1
            order.description = sent.text("description")
            order.invoice = sent.id("invoice")
            order.subscription = sent.id("subscription")
            order.taxRates = sent.texts("tax_rates")?.map { TaxRate.ID($0) } ?? []
            order.metadata = sent.metadata()
            order.isDiscountable = sent.boolean("discountable")
            order.discounts = try sent.chargeDiscounts() ?? []
            return try await request.change { [order] billing in
                try await InvoiceItems(billing).create(
                    order, for: Customer.ID(sent.text("customer") ?? ""), in: request.scope)
            } showing: {
                try $0.invoiceItem($1)
            }
        },
        APIOperation(.post, "/v1/invoiceitems/:id", "invoices.write", "invoiceitem", chargeFields) { request in
            let sent = request.parameters
            let id = request.id(of: InvoiceItem.self)
            let item = try await InvoiceItems(request.billing).find(id, in: request.scope)
            var revision = InvoiceItemRevision()
            revision.charge = try InvoiceItemOrder.Charge(sent, in: item.currency)
            revision.quantity = sent.integer("quantity")
            revision.description = sent.text("description")
            revision.taxRates = sent.texts("tax_rates")?.map { TaxRate.ID($0) }
            revision.metadata = { sent.metadata(onto: $0) }
            revision.isDiscountable = sent.boolean("discountable")
            revision.discounts = try sent.chargeDiscounts()
            return try await request.change { [revision] billing in
                try await InvoiceItems(billing).update(id, in: request.scope, revision)
            } showing: {
                try $0.invoiceItem($1)
            }
        },
        APIOperation(.get, "/v1/invoiceitems/:id", "invoices.read", "invoiceitem") { request in
            let item = try await InvoiceItems(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.invoiceItem(item) }
        },
        APIOperation(.delete, "/v1/invoiceitems/:id", "invoices.write", "invoiceitem") { request in
            let id = request.id(of: InvoiceItem.self)
            try await InvoiceItems(request.billing).delete(id, in: request.scope)
            return .deleted("invoiceitem", id.rawValue)
        },
        .list(
            "/v1/invoiceitems", "invoices.read", "invoiceitem",
            [Field("customer", .token), Field("invoice", .token), .boolean("pending")]
        ) { request in
            let sent = request.parameters
            let page = try await InvoiceItems(request.billing).list(
                in: request.scope, customer: sent.id("customer"), invoice: sent.id("invoice"),
                pending: sent.boolean("pending"), sent.page())
            return try await request.show(page) { try $0.invoiceItems($1) }
        },
    ]
}

extension InvoiceItemOrder.Charge {
    /// - Parameter known: the currency of an item that there is already.
    /// - Throws: ``BillingError`` when it is said in two ways, or an amount has no currency.
    fileprivate init?(_ sent: Parameters, in known: Currency?) throws(BillingError) {
        let ways = ["amount", "unit_amount", "unit_amount_decimal", "price", "pricing", "price_data"].filter(sent.has)
        guard let way = ways.first else { return nil }
        guard ways.count == 1 else { throw .invalid(ways[1], "Give only one of \(way) and \(ways[1]).") }
        if let price: Price.ID = sent.id("price") ?? sent.object("pricing")?.id("price") {
            self = .price(price)
            return
        }
        if let made = sent.object("price_data") {
            let unit = try PriceOrder(made, in: "price_data").unitAmount
            if let code = sent.text("currency"), try Currency(code) != unit.currency {
                throw .invalid("currency", "The price is in \(unit.currency).", code: "currency_mismatch")
            }
            self = .newPrice(made.id("product") ?? .init(""), unit)
            return
        }
        var amount = sent.integer("amount") ?? sent.integer("unit_amount")
        if let decimal = sent.text("unit_amount_decimal") {
            amount = Int64(decimal)
            guard amount != nil else {
                throw .invalid("unit_amount_decimal", "Only whole minor units are supported.")
            }
        }
        guard let amount else { throw .missing(way) }
        let code = sent.text("currency")
        guard let currency = try code.map({ code throws(BillingError) in try Currency(code) }) ?? known else {
            throw .missing("currency")
        }
        self = .amount(try Money(dialect: amount, currency, parameter: way))
    }
}
