import Core
import Storage

/// The credit notes of a merchant.
public struct CreditNotes: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// How the amount of a credit note for a paid invoice is given back; the parts sum to the whole.
    public struct Settlement: Hashable, Sendable {
        public var refund: Int64
        public var credit: Int64
        public var outOfBand: Int64

        public init(refund: Int64 = 0, credit: Int64 = 0, outOfBand: Int64 = 0) {
            self.refund = refund
            self.credit = credit
            self.outOfBand = outOfBand
        }
    }

    /// Takes back `amount` of an invoice, taxes included. An open invoice asks for that much less; of a paid one it is given
    /// back as `settlement` says, as credit when it says nothing. What only waits for the customer is given up at the processor
    /// first.
    ///
    /// - Throws: `invoice_not_creditable`; `amount_too_large` for more than the invoice has left to credit, or was paid for it
    ///   and not given back otherwise (M7); `payment_in_progress` while an attempt may still take the money (P6).
    public func create(
        of invoice: Invoice.ID, amount: Int64, settlement: Settlement = Settlement(), reason: String? = nil,
        memo: String? = nil, in scope: Scope, metadata: [String: String] = [:]
    ) async throws -> CreditNote {
        try Metadata.check(metadata)
        let memo = try memo.map { try FreeText.text($0, parameter: "memo", limit: 1_000) }
        let withdrawal = try await Withdrawal(from: invoice, in: scope, context)
        let issued = try await context.write { tx -> (CreditNote, [Refund])? in
            if let withdrawal, try tx.complete(withdrawal).state == .succeeded { return nil }
            let issued = try tx.credit(
                try tx.invoice(invoice, in: scope), amount: amount, settlement, reason: reason, memo: memo,
                metadata: metadata)
            if let withdrawal { try tx.resumeCalendar(after: withdrawal) }
            return issued
        }
        guard let (note, refunds) = issued else {
            throw BillingError.conflict("payment_in_progress", "This invoice has been paid meanwhile.")
        }
        for refund in refunds { _ = try await Refunds(context).perform(refund.id, in: scope) }
        return note
    }

    public func find(_ id: CreditNote.ID, in scope: Scope) async throws -> CreditNote {
        try await context.read { try $0.creditNote(id, in: scope) }
    }

    public func list(
        in scope: Scope, invoice: Invoice.ID? = nil, customer: Customer.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<CreditNote> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let invoice { condition = condition + " AND invoice_id = \(invoice)" }
            if let customer { condition = condition + " AND customer_id = \(customer)" }
            return try tx.page("credit_notes", of: condition, page, read: CreditNote.init)
        }
    }
}

extension BillingTransaction {
    package func creditNote(_ id: CreditNote.ID, in scope: Scope) throws -> CreditNote {
        guard let row = try first("SELECT * FROM credit_notes WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("credit note", id.rawValue)
        }
        return try CreditNote(row)
    }

    fileprivate func credit(
        _ invoice: Invoice, amount: Int64, _ settlement: CreditNotes.Settlement, reason: String?, memo: String?,
        metadata: [String: String]
    ) throws -> (CreditNote, [Refund]) {
        let scope = invoice.scope
        guard invoice.status == .open || invoice.status == .paid else {
            throw BillingError.conflict("invoice_not_creditable", "Only open and paid invoices can be credited.")
        }
        guard try openAttempt(of: invoice.id, in: scope) == nil else {
            throw BillingError.conflict("payment_in_progress", "A payment of this invoice is still being confirmed.")
        }
        let isOpen = invoice.isOpen
        let before = try credited(of: invoice.id, in: scope)
        let limit = min(
            invoice.total - before, isOpen ? invoice.amountRemaining : try pot(of: invoice).left)
        guard amount > 0, amount <= limit else {
            throw BillingError.invalid(
                "amount", "The invoice has \(max(0, limit)) left to credit.", code: "amount_too_large")
        }
        var parts = isOpen ? CreditNotes.Settlement() : settlement
        if !isOpen, parts == CreditNotes.Settlement() { parts.credit = amount }
        guard parts.refund >= 0, parts.credit >= 0, parts.outOfBand >= 0,
            isOpen || parts.refund + parts.credit + parts.outOfBand == amount
        else {
            throw BillingError.invalid(
                "amount", "The refund, credit and out of band amounts must sum to the amount of the credit note.")
        }
        var customer = try customer(invoice.customer, in: scope)
        let now = try now(for: customer)
        let merchant = try merchant(scope.merchant)
        let taxes = try invoice.taxes(from: before, to: before + amount)
        let note = CreditNote(
            id: .new(at: now, using: chance), scope: scope, customer: customer.id, invoice: invoice.id,
            number: InvoiceNumber.text(try nextNumber(of: "credit_notes", in: scope), of: merchant, series: "CN-"),
            money: Money(amount, invoice.currency), tax: taxes.reduce(0) { $0 + $1.amount }, taxes: taxes,
            owedAmount: isOpen ? amount : 0, refundAmount: parts.refund,
            creditAmount: parts.credit, outOfBandAmount: parts.outOfBand, reason: reason, memo: memo,
            metadata: metadata, createdAt: now)
        try insert(note)
        try post(
            [
                // The other side of a refund is its own account; the tax of it is taken back here all the same.
                (.credited, amount - parts.refund - note.tax), (.tax, note.tax), (.receivable, -note.owedAmount),
                (.customerCredit, -parts.credit), (.cash, -parts.outOfBand),
            ], currency: invoice.currency, customer: customer.id, invoice: invoice.id, in: scope, at: now)
        if parts.credit > 0 {
            customer.balance -= parts.credit
            try update(customer)
        }
        if isOpen { try reduce(invoice, by: amount, at: now) }
        try record(.creditNoteCreated, .creditNote(note.id), of: customer.id, in: scope, at: now)
        return (note, try beginRefunds(parts.refund, of: invoice, for: note))
    }

    /// Says that money will go back by the way it came, of the oldest charge first.
    private func beginRefunds(
        _ amount: Int64, of invoice: Invoice, for note: CreditNote
    ) throws -> [Refund] {
        guard amount > 0 else { return [] }
        let paying = try attempts(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        guard !paying.isEmpty else {
            throw BillingError.invalid(
                "refund_amount", "This invoice was not paid through a processor.", code: "charge_not_refundable")
        }
        var refunds: [Refund] = []
        var left = amount
        for attempt in paying {
            let part = min(left, try refundable(attempt))
            guard part > 0 else { continue }
            refunds.append(
                try beginRefund(
                    of: attempt, amount: part, reason: note.reason, creditNote: note.id, metadata: [:]))
            left -= part
        }
        guard left == 0 else {
            throw BillingError.invalid(
                "refund_amount", "Only \(amount - left) can go back by the way it came.", code: "amount_too_large")
        }
        return refunds
    }

    private func reduce(_ invoice: Invoice, by amount: Int64, at now: Instant) throws {
        var invoice = invoice
        invoice.amountCredited += amount
        try update(invoice)
        guard invoice.amountRemaining > 0 else {
            try cancelPayment(of: invoice, at: now)
            return try markPaid(&invoice, at: now)
        }
        try execute(
            "UPDATE payments SET amount = \(invoice.amountRemaining) WHERE \(invoice.scope) AND invoice_id = \(invoice.id)",
            forgetting: .payments)
    }

    /// What credit notes took back of each invoice once it was paid, in minor units; those of which nothing was are left out.
    package func creditedAfterPayment(_ invoices: [Invoice.ID], in scope: Scope) throws -> [Invoice.ID: Int64] {
        let invoices = invoices.filter { !identityMap.withoutSurplus.contains($0) }
        guard !invoices.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT invoice_id, CAST(SUM(amount - owed_amount) AS BIGINT) AS total FROM credit_notes
            WHERE \(scope) AND invoice_id IN (\(list: invoices))
            GROUP BY invoice_id
            """)
        return Dictionary(
            try rows.map { (try $0.id("invoice_id"), try $0.int64("total")) }, uniquingKeysWith: { $1 })
    }

    func credited(of invoice: Invoice.ID, in scope: Scope) throws -> Int64 {
        try first(
            "SELECT COALESCE(SUM(amount), 0) AS sum FROM credit_notes WHERE \(scope) AND invoice_id = \(invoice)"
        )?.int64("sum") ?? 0
    }

    private func insert(_ it: CreditNote) throws {
        try execute(
            """
            INSERT INTO credit_notes
                (merchant_id, id, livemode, customer_id, invoice_id, number, amount, currency, owed_amount,
                refund_amount, credit_amount, out_of_band_amount, tax, taxes, reason, memo, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.invoice), \(it.number),
                \(it.money.amount), \(it.money.currency), \(it.owedAmount), \(it.refundAmount), \(it.creditAmount),
                \(it.outOfBandAmount), \(it.tax), \(JSONText.of(it.taxes)), \(it.reason), \(it.memo), \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
        identityMap.withoutSurplus.remove(it.invoice)
    }
}

extension Invoice {
    /// The taxes in a part of what it asked for. Parts that add up to the whole bear its taxes exactly (M3).
    ///
    /// - Parameters:
    ///   - before: how much of the total was credited already.
    ///   - after: how much is, with the part.
    fileprivate func taxes(from before: Int64, to after: Int64) throws -> [InvoiceTax] {
        func part(of whole: Int64) throws -> Int64 {
            try Rounding.multiply(whole, by: after, over: total) - Rounding.multiply(whole, by: before, over: total)
        }
        return try taxes.map { tax in
            InvoiceTax(
                taxRate: tax.taxRate, displayName: tax.displayName, millionths: tax.millionths,
                isInclusive: tax.isInclusive, taxable: try part(of: tax.taxable), amount: try part(of: tax.amount))
        }
    }
}

extension CreditNote {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            invoice: try row.id("invoice_id"), number: try row.text("number"), money: try row.money("amount"),
            tax: try row.int64("tax"), taxes: try InvoiceTax.list(row.text("taxes")),
            owedAmount: try row.int64("owed_amount"), refundAmount: try row.int64("refund_amount"),
            creditAmount: try row.int64("credit_amount"), outOfBandAmount: try row.int64("out_of_band_amount"),
            reason: try row.textIfAny("reason"), memo: try row.textIfAny("memo"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"))
    }
}
