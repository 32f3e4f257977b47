import Billing
import Core

extension APIRoutes {
    private static let draftFields: [Field] = [
        .choice("collection_method", ["charge_automatically", "send_invoice"]), .integer("days_until_due"),
        Field("due_date", .instant), .text("description"), .text("footer"), .metadata, .boolean("auto_advance"),
        .token("default_payment_method"), .list("default_tax_rates", of: .token), .text("number"),
        .invoiceCustomFields, .chargeDiscounts,
        // What can only be as it is here: said by many programs, so accepted when it says just that.
        .object("automatic_tax", [.fixed("enabled", false, required: true)]),
    ]

    /// Invoices that no subscription makes.
    static let invoiceDrafts: [APIOperation] = [
        APIOperation(
            .post, "/v1/invoices", "invoices.write", "invoice",
            [
                Field("customer", .token, required: true), Field("currency", .token),
                .choice("pending_invoice_items_behavior", ["include", "exclude"]),
            ] + draftFields
        ) { request in
            let sent = request.parameters
            let order = try InvoiceOrder(sent)
            return try await request.change { billing in
                try await Invoices(billing).create(
                    order, for: Customer.ID(sent.text("customer") ?? ""), in: request.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
        APIOperation(.post, "/v1/invoices/:id", "invoices.write", "invoice", draftFields) { request in
            let sent = request.parameters
            let due = try sent.instant("due_date")
            let discounts = try sent.chargeDiscounts()
            return try await request.change { billing in
                try await Invoices(billing).update(request.id(), in: request.scope, discounts: discounts) {
                    $0.write(sent, due: due)
                }
            } showing: {
                try $0.invoice($1)
            }
        },
        APIOperation(.delete, "/v1/invoices/:id", "invoices.write", "invoice") { request in
            let id = request.id(of: Invoice.self)
            try await Invoices(request.billing).delete(id, in: request.scope)
            return .deleted("invoice", id.rawValue)
        },
        APIOperation(
            .post, "/v1/invoices/:id/finalize", "invoices.write", "invoice", [.boolean("auto_advance")]
        ) { request in
            return try await request.change { billing in
                try await Invoices(billing).finalize(
                    request.id(), in: request.scope, advances: request.parameters.boolean("auto_advance"))
            } showing: {
                try $0.invoice($1)
            }
        },
        APIOperation(.post, "/v1/invoices/:id/send", "invoices.write", "invoice") { request in
            return try await request.change { billing in
                try await Invoices(billing).send(request.id(), in: request.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
    ]
}

extension InvoiceOrder {
    /// - Throws: ``BillingError`` naming the parameter.
    fileprivate init(_ sent: Parameters) throws(BillingError) {
        self.init()
        collectionMethod = sent.value("collection_method") ?? .chargeAutomatically
        daysUntilDue = sent.integer("days_until_due").map { Int(clamping: $0) }
        dueAt = try sent.instant("due_date")
        description = sent.text("description")
        footer = sent.text("footer")
        metadata = sent.metadata()
        advances = sent.boolean("auto_advance") ?? false
        method = sent.id("default_payment_method")
        if let code = sent.text("currency") { currency = try Currency(code) }
        taxRates = sent.texts("default_tax_rates")?.map { TaxRate.ID($0) }
        takesWhatWaits = sent.text("pending_invoice_items_behavior") == "include"
        number = sent.text("number")
        customFields = sent.invoiceFields() ?? []
        discounts = try sent.chargeDiscounts() ?? []
    }
}

extension Invoice {
    /// What was sent takes the place of what was there; one way to say when it is due replaces the other.
    fileprivate mutating func write(_ sent: Parameters, due: Instant?) {
        if let method: Subscription.CollectionMethod = sent.value("collection_method"), method != collectionMethod {
            collectionMethod = method
            (daysUntilDue, dueAt) = (nil, nil)
        }
        if let days = sent.integer("days_until_due") { (daysUntilDue, dueAt) = (Int(clamping: days), nil) }
        if let due { (daysUntilDue, dueAt) = (sent.has("days_until_due") ? daysUntilDue : nil, due) }
        sent.assign("description", to: &description)
        sent.assign("footer", to: &footer)
        sent.assign("number", to: &ownNumber)
        if let fields = sent.invoiceFields() { customFields = fields }
        metadata = sent.metadata(onto: metadata)
        if let isOn = sent.boolean("auto_advance") { advances = isOn }
        if sent.has("default_payment_method") { ownMethod = sent.id("default_payment_method") }
        if let rates = sent.texts("default_tax_rates") { defaultTaxRates = rates.map { TaxRate.ID($0) } }
    }
}
