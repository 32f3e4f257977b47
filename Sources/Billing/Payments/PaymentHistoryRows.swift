import Core
import Storage

/// Where an entry stands among the others, before it is read.
struct HistoryPlace: Sendable {
    enum Kind: String, Sendable, SQLText { case attempt, outside, refund, note }

    let kind: Kind
    let id: String
}

/// What happened to customers' money, over the tables in which it is kept.
struct PaymentHistoryRows: Rows {
    let tx: BillingTransaction

    func places(
        of customer: Customer.ID, in scope: Scope, _ request: PageRequest
    ) throws -> Page<HistoryPlace> {
        try page(history(of: customer, in: scope), columns: "kind, id", of: "1 = 1", request, read: HistoryPlace.init)
    }

    func place(_ id: String, of customer: Customer.ID, in scope: Scope) throws -> HistoryPlace? {
        try first("SELECT kind, id FROM \(history(of: customer, in: scope)) WHERE id = \(id)").map(HistoryPlace.init)
    }

    /// Found by the customer's invoices, of which there are hundreds at most: rows of other customers are not looked at. What is
    /// called `created_at`, as pages want it, is when it ended: by that it is shown.
    private func history(of customer: Customer.ID, in scope: Scope) -> SQL {
        let owner: SQL =
            "WHERE i.merchant_id = \(scope.merchant) AND i.livemode = \(scope.mode) AND i.customer_id = \(customer)"
        return """
            (SELECT 'attempt' AS kind, a.id AS id, COALESCE(a.settled_at, a.created_at) AS created_at FROM invoices i
                JOIN payment_attempts a ON a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                \(owner) AND COALESCE(a.decline_code, '') <> \(Decline.neverSent.code)
            UNION ALL SELECT 'outside', i.id, i.paid_at FROM invoices i
                \(owner) AND i.paid_out_of_band = 1 AND i.paid_at IS NOT NULL
            UNION ALL SELECT 'refund', r.id, COALESCE(r.settled_at, r.created_at) FROM invoices i
                JOIN refunds r ON r.merchant_id = i.merchant_id AND r.invoice_id = i.id \(owner)
            UNION ALL SELECT 'note', c.id, c.created_at FROM invoices i
                JOIN credit_notes c ON c.merchant_id = i.merchant_id AND c.invoice_id = i.id \(owner)) AS history
            """
    }

    /// In the order of their places, in as many statements however many there are.
    func entries(_ places: [HistoryPlace], in scope: Scope) throws -> [PaymentHistory.Entry] {
        func ids(_ kind: HistoryPlace.Kind) -> [String] { places.filter { $0.kind == kind }.map(\.id) }
        func rows(_ table: SQL, _ kind: HistoryPlace.Kind) throws -> [Row] {
            let wanted = ids(kind)
            guard !wanted.isEmpty else { return [] }
            return try query("SELECT * FROM \(table) WHERE \(scope) AND id IN (\(list: wanted))")
        }
        let attempts = try rows("payment_attempts", .attempt).map(PaymentAttempt.init)
        let refunds = try rows("refunds", .refund).map(Refund.init)
        let notes = try rows("credit_notes", .note).map(CreditNote.init)
        let used = Array(Set(attempts.compactMap(\.method)))
        let methods = used.isEmpty ? [] : try tx.methods.find(used, in: scope)
        let named = Set(
            attempts.map(\.invoice) + refunds.map(\.invoice) + notes.map(\.invoice)
                + ids(.outside).map { Invoice.ID($0) })
        let invoices = named.isEmpty ? [] : try tx.invoices.find(Array(named), in: scope)
        let byInvoice = Dictionary(uniqueKeysWithValues: invoices.map { ($0.id, $0) })
        var events: [String: (Invoice.ID, PaymentHistory.Event)] = [:]
        let returned = try tx.refunds.givenOrPending(attempts, in: scope)
        for attempt in attempts {
            let refunded = returned[attempt.id] ?? .zero(attempt.money.currency)
            events[attempt.id.rawValue] = (
                attempt.invoice,
                .attempt(attempt, with: methods.first { $0.id == attempt.method }, refunded: refunded)
            )
        }
        for refund in refunds { events[refund.id.rawValue] = (refund.invoice, .refund(refund)) }
        for note in notes { events[note.id.rawValue] = (note.invoice, .creditNote(note)) }
        let settled = Set(ids(.outside))
        let outside = invoices.filter { settled.contains($0.id.rawValue) }
        let charged = try tx.attempts.charged(outside, in: scope)
        for invoice in outside {
            let money = try invoice.amountPaid - (charged[invoice.id] ?? .zero(invoice.currency))
            events[invoice.id.rawValue] = (invoice.id, .paidOutside(money, at: invoice.paidAt ?? invoice.createdAt))
        }
        return places.compactMap { place in
            events[place.id].flatMap { invoice, event in
                byInvoice[invoice].map { PaymentHistory.Entry(id: place.id, invoice: $0, event: event) }
            }
        }
    }
}

extension BillingTransaction {
    var paymentHistory: PaymentHistoryRows { PaymentHistoryRows(tx: self) }
}

extension HistoryPlace {
    init(_ row: Row) throws {
        self.init(kind: try row.value("kind"), id: try row.text("id"))
    }
}
