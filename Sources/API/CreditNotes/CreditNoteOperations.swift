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
                func part(_ name: String) -> Money? { sent.integer(name).map { Money($0, currency) } }
                return (
                    part("amount") ?? .zero(currency),
                    CreditNotes.Settlement(
                        refund: part("refund_amount"), credit: part("credit_amount"),
                        outOfBand: part("out_of_band_amount"))
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
            return try await request.show(page) { rendering, notes in try notes.map(rendering.creditNote) }
        },
    ]
}

extension Rendering {
    func creditNote(_ it: CreditNote) throws -> JSON {
        let exclusive = try Money.sum(it.taxes.filter { !$0.isInclusive }.map(\.amount), in: it.money.currency)
        let (net, subtotal) = (try it.money - it.tax, try it.money - exclusive)
        let paidBefore = try it.money - it.owedAmount
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
            "out_of_band_amount": .integer(it.outOfBandAmount.amount),
            "pdf": nil,
            "post_payment_amount": .integer(paidBefore.amount),
            "pre_payment_amount": .integer(it.owedAmount.amount),
            "reason": JSON(it.reason),
            "status": "issued",
            "subtotal": .integer(subtotal.amount),
            "subtotal_excluding_tax": .integer(net.amount),
            "tax_amounts": taxAmounts(it.taxes),
            "total": .integer(it.money.amount),
            "total_excluding_tax": .integer(net.amount),
            "total_taxes": taxes(it.taxes),
            "type": it.owedAmount.isPositive ? "pre_payment" : "post_payment",
            "voided_at": nil,
        ]
    }
}
