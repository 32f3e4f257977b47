import Billing
import Core

extension APIRoutes {
    static let invoiceItems: [Operation] = [
        Operation(
            .post, "/v1/invoiceitems", "invoices.write", "invoiceitem",
            [
                Field("customer", .token, required: true), .integer("amount"), .integer("unit_amount"),
                Field("currency", .token, required: true), Field("description", .text, required: true),
                .integer("quantity"), Field("subscription", .token), .list("tax_rates", of: .token), .metadata,
            ]
        ) { call in
            let sent = call.parameters
            guard let amount = sent.integer("amount") ?? sent.integer("unit_amount") else {
                throw BillingError.missing("amount")
            }
            return try await call.change { billing in
                try await InvoiceItems(billing).create(
                    for: Customer.ID(sent.text("customer") ?? ""), in: call.scope, amount: amount,
                    currency: try Currency(sent.text("currency") ?? ""), description: sent.text("description") ?? "",
                    quantity: sent.integer("quantity") ?? 1, subscription: sent.id("subscription"),
                    taxRates: sent.texts("tax_rates")?.map { TaxRate.ID($0) } ?? [], metadata: sent.metadata())
            } showing: {
                $0.invoiceItem($1)
            }
        },
        Operation(.get, "/v1/invoiceitems/:id", "invoices.read", "invoiceitem") { call in
            let item = try await InvoiceItems(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.invoiceItem(item) }
        },
        Operation(.delete, "/v1/invoiceitems/:id", "invoices.write", "invoiceitem") { call in
            let id = call.id(of: InvoiceItem.self)
            try await InvoiceItems(call.billing).delete(id, in: call.scope)
            return .deleted("invoiceitem", id.rawValue)
        },
        .list(
            "/v1/invoiceitems", "invoices.read", "invoiceitem", [Field("customer", .token), .boolean("pending")]
        ) { call in
            let sent = call.parameters
            let page = try await InvoiceItems(call.billing).list(
                in: call.scope, customer: sent.id("customer"), pending: sent.boolean("pending"), sent.page())
            return try await call.show(page) { rendering, items in items.map(rendering.invoiceItem) }
        },
    ]
}

extension Rendering {
    func invoiceItem(_ it: InvoiceItem) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "invoiceitem",
            "amount": .integer(it.amount),
            "currency": JSON(it.currency),
            "customer": .reference(.customer(it.customer)),
            "date": JSON(it.createdAt),
            "description": .text(it.description),
            "discountable": true,
            "discounts": [],
            "invoice": reference(it.invoice, Link.invoice),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "parent": nil,
            "period": ["end": JSON(it.period.end), "start": JSON(it.period.start)],
            "price": reference(it.price, Link.price),
            "proration": .boolean(it.isProration),
            "quantity": .integer(it.quantity),
            "subscription": reference(it.subscription, Link.subscription),
            "tax_rates": .array(it.taxRates.map { .reference(.taxRate($0)) }),
            "test_clock": nil,
            "unit_amount": .integer(it.unitAmount),
            "unit_amount_decimal": .text(String(it.unitAmount)),
        ]
    }
}
