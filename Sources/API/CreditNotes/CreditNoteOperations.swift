import Billing
import Core

extension APIRoutes {
    static let creditNotes: [APIOperation] = [
        APIOperation(
            .post, "/v1/credit_notes", "credit_notes.write", "credit_note",
            [
                Field("invoice", .token, required: true), .integer("amount", required: true), .integer("refund_amount"),
                .integer("credit_amount"), .integer("out_of_band_amount"), Field("reason", .text), Field("memo", .text),
                .metadata,
            ]
        ) { request in
            let sent = request.parameters
            // What it gives back is written down with it, and given back whoever dies.
            let billing = request.ending { rendering, value in
                try (value as? (CreditNote, [Refund])).map { try rendering.creditNote($0.0) }
            }
            let note = try await CreditNotes(billing).create(
                of: Invoice.ID(sent.text("invoice") ?? ""), reason: sent.text("reason"), memo: sent.text("memo"),
                in: request.scope, metadata: sent.metadata()
            ) { currency in
                func part(_ name: String) throws -> Money? {
                    try sent.integer(name).map { try Money(dialect: $0, currency, parameter: name) }
                }
                return (
                    try part("amount") ?? .zero(currency),
                    CreditNotes.Settlement(
                        refund: try part("refund_amount"), credit: try part("credit_amount"),
                        outOfBand: try part("out_of_band_amount"))
                )
            }
            return try await request.show { try $0.creditNote(note) }
        },
        APIOperation(.get, "/v1/credit_notes/:id", "credit_notes.read", "credit_note") { request in
            let note = try await CreditNotes(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.creditNote(note) }
        },
        .list(
            "/v1/credit_notes", "credit_notes.read", "credit_note",
            [Field("invoice", .token), Field("customer", .token)]
        ) { request in
            let sent = request.parameters
            let page = try await CreditNotes(request.billing).list(
                in: request.scope, invoice: sent.text("invoice").map { Invoice.ID($0) },
                customer: sent.text("customer").map { Customer.ID($0) }, sent.page())
            return try await request.show(page) { try $0.creditNotes($1) }
        },
    ]
}
