import Billing
import Core

extension APIRoutes {
    static let invoices: [APIOperation] = [
        APIOperation(.get, "/v1/invoices/:id", "invoices.read", "invoice") { request in
            let invoice = try await Invoices(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.invoice(invoice) }
        },
        .list(
            "/v1/invoices", "invoices.read", "invoice",
            [
                Field("customer", .token), Field("subscription", .token),
                .choice("status", Invoice.Status.allCases.map(\.rawValue)),
            ]
        ) { request in
            let sent = request.parameters
            let wanted = try sent.page()
            return try await request.show { rendering in
                let page = try rendering.tx.invoices.page(
                    in: rendering.scope, customer: sent.id("customer"), subscription: sent.id("subscription"),
                    status: sent.value("status"), wanted)
                return .list(try rendering.invoices(page.elements), hasMore: page.hasMore, url: request.path)
            }
        },
        APIOperation(
            .get, "/v1/invoices/:id/lines", "invoices.read", "line_item",
            [.integer("limit"), Field("starting_after", .token)], isList: true
        ) { request in
            let page = try request.parameters.page()
            let invoice = try await Invoices(request.billing).find(request.id(), in: request.scope)
            var lines = invoice.lines[...]
            if case .after(let id) = page.cursor {
                guard let index = lines.firstIndex(where: { $0.id.rawValue == id }) else {
                    throw BillingError.notFound("line_item", id, parameter: "starting_after")
                }
                lines = lines[(index + 1)...]
            }
            let shown = lines.prefix(page.limit)
            let hasMore = lines.count > shown.count
            return try await request.show { rendering in
                let about = try rendering.aboutLines(of: [invoice])
                return .list(
                    try shown.map { try rendering.line($0, of: invoice, about) }, hasMore: hasMore, url: request.path)
            }
        },
        APIOperation(
            .post, "/v1/invoices/:id/pay", "invoices.write", "invoice",
            [Field("payment_method", .token), .boolean("paid_out_of_band"), .fixed("off_session", true)]
        ) { request in
            let id = request.id(of: Invoice.self)
            if request.parameters.boolean("paid_out_of_band") == true {
                return try await request.change { billing in
                    try await Invoices(billing).payOutOfBand(id, in: request.scope)
                } showing: {
                    try $0.invoice($1)
                }
            }
            let isTaken: @Sendable (PaymentAttempt) -> Bool = { $0.state == .succeeded || $0.state == .pending }
            if try await Invoices(request.billing).find(id, in: request.scope).isDraft {
                return try await request.payDraft(id, when: isTaken)
            }
            return try await request.change(when: isTaken) { billing in
                let attempt = try await Invoices(billing).pay(
                    id, in: request.scope, with: request.parameters.id("payment_method"), origin: .api)
                guard isTaken(attempt) else { throw try await request.refusal(of: attempt) }
                return attempt
            } showing: { rendering, attempt in
                try rendering.invoice(try rendering.tx.invoices.find(attempt.invoice, in: rendering.scope))
            }
        },
        APIOperation(.post, "/v1/invoices/:id/void", "invoices.write", "invoice") { request in
            return try await request.change { billing in
                try await Invoices(billing).void(request.id(), in: request.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
        APIOperation(.post, "/v1/invoices/:id/mark_uncollectible", "invoices.write", "invoice") { request in
            return try await request.change { billing in
                try await Invoices(billing).markUncollectible(request.id(), in: request.scope)
            } showing: {
                try $0.invoice($1)
            }
        },
    ]
}

extension APIRequest {
    /// A draft is finalized and charged in one commit. It is answered when it asks for nothing, or once the money is taken.
    fileprivate func payDraft(
        _ id: Invoice.ID, when isTaken: @escaping @Sendable (PaymentAttempt) -> Bool
    ) async throws -> JSON {
        let billing = ending { rendering, value in
            if let (invoice, begun) = value as? (Invoice, BegunCharge?) {
                // Not by `?:`, where nil would be a JSON null.
                if begun != nil { return nil }
                return try rendering.invoice(invoice)
            }
            guard let attempt = value as? PaymentAttempt, isTaken(attempt) else { return nil }
            return try rendering.invoice(rendering.tx.invoices.find(attempt.invoice, in: rendering.scope))
        }
        let (invoice, attempt) = try await Invoices(billing).finalizeAndPay(
            id, in: scope, with: parameters.id("payment_method"))
        if let attempt, !isTaken(attempt) { throw try await refusal(of: attempt) }
        return try await show { try $0.invoice(invoice) }
    }

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
