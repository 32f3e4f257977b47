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
                (value as? (CreditNote, [Refund])).map { rendering.creditNote($0.0) }
            }
            let note = try await CreditNotes(billing).create(
                of: Invoice.ID(sent.text("invoice") ?? ""), amount: sent.integer("amount") ?? 0,
                settlement: .init(
                    refund: sent.integer("refund_amount") ?? 0, credit: sent.integer("credit_amount") ?? 0,
                    outOfBand: sent.integer("out_of_band_amount") ?? 0), reason: sent.text("reason"),
                memo: sent.text("memo"), in: request.scope, metadata: sent.metadata())
            return try await request.show { $0.creditNote(note) }
        },
        APIOperation(.get, "/v1/credit_notes/:id", "credit_notes.read", "credit_note") { request in
            let note = try await CreditNotes(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.creditNote(note) }
        },
        .list(
            "/v1/credit_notes", "credit_notes.read", "credit_note",
            [Field("invoice", .token), Field("customer", .token)]
        ) { request in
            let sent = request.parameters
            let page = try await CreditNotes(request.billing).list(
                in: request.scope, invoice: sent.text("invoice").map { Invoice.ID($0) },
                customer: sent.text("customer").map { Customer.ID($0) }, sent.page())
            return try await request.show(page) { rendering, notes in notes.map(rendering.creditNote) }
        },
    ]
}

extension Rendering {
    func creditNote(_ it: CreditNote) -> JSON {
        let exclusive = it.taxes.filter { !$0.isInclusive }.reduce(0) { $0 + $1.amount }
        return [
            "id": .text(it.id.rawValue),
            "object": "credit_note",
            "amount": .integer(it.money.amount),
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "customer": .reference(.customer(it.customer)),
            "invoice": .reference(.invoice(it.invoice)),
            "livemode": .boolean(it.scope.mode.isLive),
            "memo": JSON(it.memo),
            "metadata": JSON(it.metadata),
            "number": .text(it.number),
            "out_of_band_amount": .integer(it.outOfBandAmount),
            "pdf": nil,
            "post_payment_amount": .integer(it.money.amount - it.owedAmount),
            "pre_payment_amount": .integer(it.owedAmount),
            "reason": JSON(it.reason),
            "status": "issued",
            "subtotal": .integer(it.money.amount - exclusive),
            "subtotal_excluding_tax": .integer(it.money.amount - it.tax),
            "tax_amounts": taxAmounts(it.taxes),
            "total": .integer(it.money.amount),
            "total_excluding_tax": .integer(it.money.amount - it.tax),
            "total_taxes": taxes(it.taxes),
            "type": it.owedAmount > 0 ? "pre_payment" : "post_payment",
            "voided_at": nil,
        ]
    }
}
