import Billing
import Core

extension Rendering {
    func creditNote(_ it: CreditNote) throws -> JSON { try creditNotes([it])[0] }

    func creditNotes(_ notes: [CreditNote]) throws -> [JSON] {
        let refunds = Dictionary(
            grouping: try tx.refunds.all(by: notes.map(\.id), in: scope), by: { $0.creditNote ?? .init("") })
        return try notes.map { try json($0, refunds: refunds[$0.id] ?? []) }
    }

    private func json(_ it: CreditNote, refunds: [Refund]) throws -> JSON {
        let exclusive = try Money.sum(it.taxes.filter { !$0.isInclusive }.map(\.amount), in: it.money.currency)
        let (net, subtotal) = (try it.money - it.tax, try it.money - exclusive)
        let paidBefore = try it.money - it.owedAmount
        return [
            "id": .text(it.id.rawValue),
            "object": "credit_note",
            "amount": .amount(it.money),
            "amount_shipping": 0,
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "customer": .reference(.customer(it.customer)),
            "customer_account": nil,
            "customer_balance_transaction": nil,
            "discount_amount": 0,
            "discount_amounts": [],
            "effective_at": JSON(it.createdAt),
            "invoice": .reference(.invoice(it.invoice)),
            "lines": .list([line(of: it, subtotal)], url: "/v1/credit_notes/\(it.id)/lines"),
            "livemode": .boolean(it.scope.mode.isLive),
            "memo": JSON(it.memo),
            "metadata": JSON(it.metadata),
            "number": .text(it.number),
            "out_of_band_amount": .amount(it.outOfBandAmount),
            "pdf": nil,
            "post_payment_amount": .amount(paidBefore),
            "pre_payment_amount": .amount(it.owedAmount),
            "pretax_credit_amounts": [],
            "reason": JSON(it.reason),
            "refunds": .array(refunds.map(share)),
            "shipping_cost": nil,
            "status": "issued",
            "subtotal": .amount(subtotal),
            "subtotal_excluding_tax": .amount(net),
            "tax_amounts": taxAmounts(it.taxes),
            "total": .amount(it.money),
            "total_excluding_tax": .amount(net),
            "total_taxes": taxes(it.taxes),
            "type": it.owedAmount.isPositive ? "pre_payment" : "post_payment",
            "voided_at": nil,
        ]
    }

    /// What was given back by the way it came.
    private func share(_ it: Refund) -> JSON {
        [
            "amount_refunded": .amount(it.money), "payment_record_refund": nil, "refund": .reference(.refund(it.id)),
            "type": "refund",
        ]
    }

    /// A credit note is of an amount of its invoice, and not of its lines one by one: it has one line, of all of it.
    private func line(of it: CreditNote, _ subtotal: Money) -> JSON {
        [
            "id": .text("cnli_" + it.id.rawValue.dropFirst(CreditNote.idPrefix.count)),
            "object": "credit_note_line_item",
            "amount": .amount(subtotal),
            "description": JSON(it.memo),
            "discount_amount": 0,
            "discount_amounts": [],
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": [:],
            "pretax_credit_amounts": [],
            "quantity": 1,
            "tax_rates": [],
            "taxes": taxes(it.taxes),
            "type": "custom_line_item",
            "unit_amount": .amount(subtotal),
            "unit_amount_decimal": .decimalAmount(subtotal),
        ]
    }
}
