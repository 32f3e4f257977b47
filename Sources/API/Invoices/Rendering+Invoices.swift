import Billing
import Core

extension Rendering {
    func invoice(_ invoice: Invoice) throws -> JSON { try invoices([invoice])[0] }

    func invoices(_ ids: [Invoice.ID]) throws -> [Invoice.ID: JSON] {
        let found = try tx.invoices.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try invoices(found)), uniquingKeysWith: { $1 })
    }

    func invoices(_ invoices: [Invoice]) throws -> [JSON] {
        guard !invoices.isEmpty else { return [] }
        try tx.invoices.readAhead(aboutAll: invoices, in: scope)
        let payments = try tx.payments.all(of: invoices.map(\.id), in: scope)
        let byInvoice = Dictionary(payments.map { ($0.invoice, $0) }, uniquingKeysWith: { $1 })
        let clocks = try tx.customers.testClocks(of: invoices.map(\.customer), in: scope)
        let portal = "\(baseURL)/p/\(try tx.merchants.find(scope.merchant).slug)"
        let overpaid = try tx.attempts.overpaid(invoices, in: scope)
        let credited = try tx.creditNotes.creditedAfterPayment(invoices, in: scope)
        let about = try aboutLines(of: invoices)
        let single = try singleDiscounts(of: invoices)
        return try invoices.map {
            let since = Since(overpaid: overpaid[$0.id], credited: credited[$0.id])
            var shown = try json(
                $0, byInvoice[$0.id], since, about, portal: portal, testClock: clocks[$0.customer])
            if let discount = single[$0.id] { shown["discount"] = discount }
            return shown
        }
    }

    /// What became of an invoice after it was paid; nil for nothing.
    private struct Since {
        let overpaid: Money?
        let credited: Money?
    }

    private func json(
        _ it: Invoice, _ payment: Payment?, _ since: Since, _ about: AboutLines, portal: String,
        testClock: TestClock.ID?
    ) throws -> JSON {
        let (due, net) = (try it.amountDue - it.amountCredited, try it.total - it.tax)
        let lines = try it.lines.map { try line($0, of: it, about) }
        let address = it.status == .draft ? nil : "\(portal)/invoices/\(it.id)"
        return [
            "id": .text(it.id.rawValue),
            "object": "invoice",
            "account_country": nil,
            "account_name": nil,
            "account_tax_ids": nil,
            "amount_due": .amount(due),
            "amount_overpaid": .integer(since.overpaid?.dialectAmount ?? 0),
            "amount_paid": .amount(it.amountPaid),
            "amount_paid_off_stripe": it.isPaidOutOfBand ? .amount(it.amountPaid) : 0,
            "amount_remaining": .amount(it.amountRemaining),
            "amount_shipping": 0,
            "application": nil,
            "attempt_count": JSON(it.attemptCount),
            "attempted": .boolean(it.attemptCount > 0 || it.status == .paid),
            "auto_advance": .boolean(it.goesOn),
            "automatic_tax": ["disabled_reason": nil, "enabled": false, "liability": nil, "status": nil],
            "automatically_finalizes_at": it.isDraft ? JSON(it.nextAttemptAt) : nil,
            "billing_reason": .text(it.reason.rawValue),
            "charge": reference(payment?.latestAttempt, Link.charge),
            "collection_method": .text(it.collectionMethod.rawValue),
            "confirmation_secret": confirmationSecret(of: it, payment),
            "created": JSON(it.createdAt),
            "currency": JSON(it.currency),
            "custom_fields": customFields(of: it),
            "customer": .reference(.customer(it.customer)),
            "customer_account": nil,
            "customer_address": self.address(it.billedTo.address),
            "customer_email": JSON(it.billedTo.email),
            "customer_name": JSON(it.billedTo.name),
            "customer_phone": JSON(it.billedTo.phone),
            "customer_shipping": nil,
            "customer_tax_exempt": "none",
            "customer_tax_ids": .array(
                it.billedTo.shownTaxID.map {
                    [["type": .text(it.billedTo.taxKind?.stripeName ?? "unknown"), "value": .text($0)]]
                } ?? []),
            "default_payment_method": reference(it.ownMethod, Link.method),
            "default_source": nil,
            "default_tax_rates": .array(it.defaultTaxRates.compactMap { about.rates[$0] }),
            "description": JSON(it.description),
            "discount": nil,
            "discounts": .array(discounts(of: it)),
            "due_date": JSON(it.dueAt),
            "effective_at": JSON(it.finalizedAt),
            "ending_balance": it.status == .draft ? nil : .amount(it.endingBalance),
            "footer": JSON(it.footer),
            "from_invoice": nil,
            "hosted_invoice_url": JSON(address),
            "invoice_pdf": JSON(address.map { $0 + "/pdf" }),
            "issuer": ["type": "self"],
            "last_finalization_error": nil,
            "latest_revision": nil,
            "lines": .list(lines, url: "/v1/invoices/\(it.id)/lines"),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "next_payment_attempt": it.isDraft ? nil : JSON(it.nextAttemptAt),
            "number": JSON(it.number),
            "on_behalf_of": nil,
            "paid": .boolean(it.status == .paid),
            "paid_out_of_band": .boolean(it.isPaidOutOfBand),
            "parent": parent(it),
            "payment_intent": reference(payment?.id, Link.payment),
            "payment_settings": [
                "default_mandate": nil, "payment_method_options": nil, "payment_method_types": nil,
            ],
            "payments": .onRequest(.invoicePayments(of: it.id)),
            "period_end": JSON(it.period.end),
            "period_start": JSON(it.period.start),
            "post_payment_credit_notes_amount": .integer(since.credited?.dialectAmount ?? 0),
            "pre_payment_credit_notes_amount": .amount(it.amountCredited),
            "quote": nil,
            "receipt_number": nil,
            "rendering": nil,
            "shipping_cost": nil,
            "shipping_details": nil,
            "starting_balance": .amount(it.startingBalance),
            "statement_descriptor": nil,
            "status": .text(it.status.rawValue),
            "status_transitions": [
                "finalized_at": JSON(it.finalizedAt), "marked_uncollectible_at": JSON(it.markedUncollectibleAt),
                "paid_at": JSON(it.paidAt),
                "voided_at": JSON(it.voidedAt),
            ],
            "subscription": reference(it.subscription, Link.subscription),
            "subtotal": .amount(it.subtotal),
            "subtotal_excluding_tax": it.taxes.contains(where: \.isInclusive) ? nil : .amount(it.subtotal),
            "tax": it.taxes.isEmpty ? nil : .amount(it.tax),
            "test_clock": JSON(testClock?.rawValue),
            "total": .amount(it.total),
            "total_discount_amounts": try amounts(
                of: it.discounts, sum: it.discount, rest: it.unnamedDiscount),
            "total_excluding_tax": .amount(net),
            "total_pretax_credit_amounts": [],
            "total_tax_amounts": taxAmounts(it.taxes),
            "total_taxes": taxes(it.taxes),
            "transfer_data": nil,
            "webhooks_delivered_at": nil,
        ]
    }
}
