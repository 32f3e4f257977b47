import Billing
import Core

extension Rendering {
    /// What a change would cost, in the shape of the invoice that it would be.
    func preview(_ it: ChangePreview, of subscription: Subscription) throws -> JSON {
        let owner = try tx.customers.find(subscription.customer, in: scope)
        let id = "upcoming_in_" + subscription.id.rawValue.dropFirst(Subscription.idPrefix.count)
        let (due, net) = (it.total.notNegative, try it.total - it.tax)
        // Only what is charged at once is computed with its discounts; those are told one by one.
        let taken = it.isChargedNow ? it.explained?.invoice.discounts ?? [] : []
        let unnamed = Discount.ID("di_" + subscription.id.rawValue.dropFirst(Subscription.idPrefix.count))
        let balance = it.isChargedNow ? it.explained?.invoice : nil
        let taxes = it.isChargedNow ? it.explained?.invoice.taxes ?? [] : []
        let lines = it.lines.enumerated().map { previewLine($1, at: $0, of: subscription, it.currency) }
        let rates = try taxRates(subscription.taxRates)
        let parent: JSON = [
            "type": "subscription_details", "quote_details": nil,
            "subscription_details": [
                "metadata": JSON(subscription.metadata),
                "subscription": .reference(.subscription(subscription.id)),
                "subscription_proration_date": JSON(it.prorationAt),
            ],
        ]
        let money: JSON = [
            "amount_due": .amount(due),
            "amount_overpaid": 0,
            "amount_paid": 0,
            "amount_paid_off_stripe": 0,
            "amount_remaining": .amount(due),
            "amount_shipping": 0,
            "currency": JSON(it.currency),
            "ending_balance": balance.map { JSON.amount($0.endingBalance) } ?? .null,
            "post_payment_credit_notes_amount": 0,
            "pre_payment_credit_notes_amount": 0,
            "starting_balance": .integer(balance?.startingBalance.dialectAmount ?? 0),
            "subtotal": .amount(it.subtotal),
            "subtotal_excluding_tax": it.taxIncluded.isZero ? .amount(it.subtotal) : .null,
            "tax": .amount(it.tax),
            "total": .amount(it.total),
            "total_discount_amounts": try amounts(of: taken, sum: it.discount, rest: unnamed),
            "total_excluding_tax": .amount(net),
            "total_pretax_credit_amounts": [],
            "total_tax_amounts": taxAmounts(taxes),
            "total_taxes": self.taxes(taxes),
        ]
        let facts: JSON = [
            "id": .text(id),
            "object": "invoice",
            "attempt_count": 0,
            "attempted": false,
            "auto_advance": true,
            "automatic_tax": ["disabled_reason": nil, "enabled": false, "liability": nil, "status": nil],
            "billing_reason": "upcoming",
            "charge": nil,
            "collection_method": .text(subscription.collectionMethod.rawValue),
            "created": JSON(it.prorationAt),
            "custom_fields": customFields(of: owner.details),
            "customer": .reference(.customer(subscription.customer)),
            "customer_address": address(owner.details.address),
            "customer_email": JSON(owner.details.email),
            "customer_name": JSON(owner.details.name),
            "customer_phone": JSON(owner.details.phone),
            "customer_tax_exempt": "none",
            "customer_tax_ids": .array(
                owner.details.shownTaxID.map {
                    [["type": .text(owner.details.taxKind?.stripeName ?? "unknown"), "value": .text($0)]]
                } ?? []),
            "default_payment_method": reference(subscription.defaultMethod, Link.method),
            "default_tax_rates": .array(subscription.taxRates.compactMap { rates[$0] }),
            "description": nil,
            "discount": nil,
            "discounts": .array(taken.map { .reference(.discount(.init($0.discount))) }),
            "issuer": ["type": "self"],
            "lines": .list(lines, url: "/v1/invoices/upcoming/lines"),
            "livemode": .boolean(subscription.scope.mode.isLive),
            "metadata": [:],
            "next_payment_attempt": it.isChargedNow ? JSON(it.prorationAt) : JSON(subscription.period.end),
            "paid": false,
            "paid_out_of_band": false,
            "parent": parent,
            "payment_intent": nil,
            "payment_settings": [
                "default_mandate": nil, "payment_method_options": nil, "payment_method_types": nil,
            ],
            "period_end": JSON(subscription.period.end),
            "period_start": JSON(subscription.period.start),
            "status": "draft",
            "status_transitions": [
                "finalized_at": nil, "marked_uncollectible_at": nil, "paid_at": nil, "voided_at": nil,
            ],
            "subscription": .reference(.subscription(subscription.id)),
            "subscription_proration_date": JSON(it.prorationAt),
            "test_clock": JSON(owner.testClock?.rawValue),
        ]
        return .object([facts, money, Self.unknownOfPreviews].flatMap(\.members))
    }

    /// What an invoice that there is not yet has nothing of.
    private static let unknownOfPreviews: JSON = .object(
        [
            "account_country", "account_name", "account_tax_ids", "application", "automatically_finalizes_at",
            "confirmation_secret", "customer_account", "customer_shipping", "default_source", "due_date",
            "effective_at", "footer", "from_invoice", "hosted_invoice_url", "invoice_pdf", "last_finalization_error",
            "latest_revision", "number", "on_behalf_of", "quote", "receipt_number", "rendering", "shipping_cost",
            "shipping_details", "statement_descriptor", "transfer_data", "webhooks_delivered_at",
        ].map { JSON.Member(key: $0, value: .null) })
}
