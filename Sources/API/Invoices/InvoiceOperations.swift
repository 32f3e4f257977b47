import Billing
import Core

extension APIRoutes {
    static let invoices: [Operation] = [
        Operation(.get, "/v1/invoices/:id", "invoices.read", "invoice") { call in
            let invoice = try await Invoices(call.billing).find(call.id(), in: call.scope)
            return try await call.show { try $0.invoice(invoice) }
        },
        .list(
            "/v1/invoices", "invoices.read", "invoice",
            [
                Field("customer", .token), Field("subscription", .token),
                .choice("status", Invoice.Status.allCases.map(\.rawValue)),
            ]
        ) { call in
            let sent = call.parameters
            let page = try await Invoices(call.billing).list(
                in: call.scope, customer: sent.id("customer"), subscription: sent.id("subscription"),
                status: sent.value("status"), sent.page())
            return try await call.show(page) { try $0.invoices($1) }
        },
        Operation(
            .get, "/v1/invoices/:id/lines", "invoices.read", "line_item",
            [.integer("limit"), Field("starting_after", .token)], isList: true
        ) { call in
            let page = try call.parameters.page()
            let invoice = try await Invoices(call.billing).find(call.id(), in: call.scope)
            var lines = invoice.lines[...]
            if case .after(let id) = page.cursor {
                guard let index = lines.firstIndex(where: { $0.id.rawValue == id }) else {
                    throw BillingError.notFound("line_item", id, parameter: "starting_after")
                }
                lines = lines[(index + 1)...]
            }
            let shown = lines.prefix(page.limit)
            let hasMore = lines.count > shown.count
            return try await call.show { rendering in
                .list(shown.map { rendering.line($0, of: invoice) }, hasMore: hasMore, url: call.path)
            }
        },
        Operation(
            .post, "/v1/invoices/:id/pay", "invoices.write", "invoice",
            [Field("payment_method", .token), .boolean("paid_out_of_band"), .boolean("off_session")]
        ) { call in
            let id = call.id(of: Invoice.self)
            if call.parameters.boolean("paid_out_of_band") == true {
                return try await call.change { billing in
                    try await Invoices(billing).payOutOfBand(id, in: call.scope)
                } showing: {
                    try $0.invoice($1)
                }
            }
            let isTaken: @Sendable (PaymentAttempt) -> Bool = { $0.state == .succeeded || $0.state == .pending }
            return try await call.change(when: isTaken) { billing in
                let attempt = try await Invoices(billing).pay(
                    id, in: call.scope, with: call.parameters.id("payment_method"), origin: .api)
                guard isTaken(attempt) else { throw try await call.refusal(of: attempt) }
                return attempt
            } showing: { rendering, attempt in
                try rendering.invoice(try rendering.db.invoice(attempt.invoice, in: rendering.scope))
            }
        },
        Operation(.post, "/v1/invoices/:id/void", "invoices.write", "invoice") { call in
            return try await call.change { billing in
                try await Invoices(billing).void(call.id(), in: call.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
        Operation(.post, "/v1/invoices/:id/mark_uncollectible", "invoices.write", "invoice") { call in
            return try await call.change { billing in
                try await Invoices(billing).markUncollectible(call.id(), in: call.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
    ]
}

extension Call {
    /// Why a charge did not succeed, with the objects that it left (402).
    fileprivate func refusal(of attempt: PaymentAttempt) async throws -> APIError {
        let payment = try await show { try $0.payments([attempt.payment])[attempt.payment] ?? .null }
        var error: APIError
        switch attempt.state {
        case .requiresAction:
            error = APIError(
                "invoice_payment_intent_requires_action",
                "This payment requires additional user action before it can be completed.")
        case .failed:
            error = APIError("card_declined", "Your card was declined.")
            error.declineCode = attempt.declineCode
        default:
            // The processor's answer was lost: it will be asked, and nobody must charge meanwhile (P3).
            error = APIError("payment_in_progress", "The payment is still being confirmed.")
            error.shouldRetry = false
        }
        error.objects = [
            .init(key: "charge", value: .text(attempt.id.chargeID)), .init(key: "payment_intent", value: payment),
        ]
        return error
    }
}
