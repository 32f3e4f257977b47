import Billing
import Core

extension APIRoutes {
    static let invoiceItems: [APIOperation] = [
        APIOperation(
            .post, "/v1/invoiceitems", "invoices.write", "invoiceitem",
            [
                Field("customer", .token, required: true), .integer("amount"), .integer("unit_amount"),
                Field("currency", .token, required: true), Field("description", .text, required: true),
                .integer("quantity"), Field("subscription", .token), .list("tax_rates", of: .token), .metadata,
            ]
        ) { request in
            let sent = request.parameters
            guard let amount = sent.integer("amount") ?? sent.integer("unit_amount") else {
                throw BillingError.missing("amount")
            }
            return try await request.change { billing in
                try await InvoiceItems(billing).create(
                    for: Customer.ID(sent.text("customer") ?? ""), in: request.scope, amount: amount,
                    currency: try Currency(sent.text("currency") ?? ""), description: sent.text("description") ?? "",
                    quantity: sent.integer("quantity") ?? 1, subscription: sent.id("subscription"),
                    taxRates: sent.texts("tax_rates")?.map { TaxRate.ID($0) } ?? [], metadata: sent.metadata())
            } showing: {
                $0.invoiceItem($1)
            }
        },
        APIOperation(.get, "/v1/invoiceitems/:id", "invoices.read", "invoiceitem") { request in
            let item = try await InvoiceItems(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.invoiceItem(item) }
        },
        APIOperation(.delete, "/v1/invoiceitems/:id", "invoices.write", "invoiceitem") { request in
            let id = request.id(of: InvoiceItem.self)
            try await InvoiceItems(request.billing).delete(id, in: request.scope)
            return .deleted("invoiceitem", id.rawValue)
        },
        .list(
            "/v1/invoiceitems", "invoices.read", "invoiceitem", [Field("customer", .token), .boolean("pending")]
        ) { request in
            let sent = request.parameters
            let page = try await InvoiceItems(request.billing).list(
                in: request.scope, customer: sent.id("customer"), pending: sent.boolean("pending"), sent.page())
            return try await request.show(page) { rendering, items in items.map(rendering.invoiceItem) }
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
