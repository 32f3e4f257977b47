/// What can be asked for whole, and where it leads: the edges between the dialect's objects.
///
/// A member that leads to `nothing` is always null here, but programs written for the dialect ask for it.
enum Expandable {
    private static let nothing = ""

    /// Whether every step of `path` is an edge, beginning at an object of type `object`.
    static func leads(_ path: ArraySlice<String>, from object: String) -> Bool {
        var place = object
        var isList = false
        for step in path {
            if isList, step == "data" {
                isList = false
                continue
            }
            guard !isList, let next = edges[place]?[step] else { return false }
            isList = lists.contains(step) && next != plainList
            place = next
        }
        return !path.isEmpty
    }

    /// Members that are lists with an envelope: the next step is `data`.
    private static let lists: Set<String> = [
        "items", "lines", "payments", "subscriptions", "tax_ids", "sources", "refunds",
        "charges",
    ]

    /// What a credit note gave back is a list without an envelope, of the name of one that has it.
    private static let plainList = "credit_note.refund"

    private static let edges: [String: [String: String]] = [
        "customer": [
            "subscriptions": "subscription", "tax_ids": "tax_id", "invoice_settings": "customer.invoice_settings",
            "default_source": nothing, "sources": nothing, "test_clock": nothing, "tax": nothing,
            "cash_balance": nothing, "discount": nothing,
        ],
        "customer.invoice_settings": ["default_payment_method": "payment_method"],
        "tax_id": ["customer": "customer"],
        "product": ["default_price": "price", "tax_code": nothing],
        "price": ["product": "product", "currency_options": nothing, "tiers": nothing],
        "plan": ["product": "product", "tiers": nothing],
        "subscription": [
            "customer": "customer", "default_payment_method": "payment_method", "discount": "discount",
            "discounts": "discount", "items": "subscription_item", "latest_invoice": "invoice", "plan": "plan",
            "application": nothing, "default_source": nothing, "on_behalf_of": nothing,
            "pending_setup_intent": nothing, "schedule": nothing, "test_clock": nothing,
        ],
        "subscription_item": ["price": "price", "plan": "plan", "discounts": nothing],
        "invoice": [
            "charge": "charge", "customer": "customer", "default_payment_method": "payment_method",
            "lines": "line_item", "parent": "invoice.parent", "payment_intent": "payment_intent",
            "payments": "invoice_payment", "subscription": "subscription", "total_tax_amounts": "tax_amount",
            "account_tax_ids": nothing, "application": nothing, "confirmation_secret": nothing,
            "default_source": nothing, "discount": nothing, "discounts": "discount", "on_behalf_of": nothing,
            "test_clock": nothing, "total_discount_amounts": "discount_amount",
        ],
        "cancellation_request": ["customer": "customer"],
        "payment_plan": ["customer": "customer"],
        "invoice.parent": ["subscription_details": "invoice.parent.subscription_details"],
        "invoice.parent.subscription_details": ["subscription": "subscription"],
        "line_item": [
            "price": "price", "pricing": "line_item.pricing", "subscription": "subscription",
            "tax_amounts": "tax_amount", "discounts": "discount", "discount_amounts": "discount_amount",
        ],
        "discount_amount": ["discount": "discount"],
        "line_item.pricing": ["price_details": "line_item.pricing.price_details"],
        "line_item.pricing.price_details": ["price": "price"],
        "tax_amount": ["tax_rate": "tax_rate"],
        "invoice_payment": ["invoice": "invoice", "payment": "invoice_payment.payment"],
        "invoice_payment.payment": ["payment_intent": "payment_intent"],
        "invoiceitem": [
            "customer": "customer", "invoice": "invoice", "price": "price", "subscription": "subscription",
            "tax_rates": "tax_rate", "discounts": "discount", "test_clock": nothing,
        ],
        "payment_intent": [
            "customer": "customer", "invoice": "invoice", "latest_charge": "charge", "payment_method": "payment_method",
            "application": nothing, "charges": "charge", "on_behalf_of": nothing, "review": nothing, "source": nothing,
        ],
        "charge": [
            "customer": "customer", "invoice": "invoice", "payment_intent": "payment_intent",
            "application": nothing, "balance_transaction": nothing, "failure_balance_transaction": nothing,
            "on_behalf_of": nothing, "refunds": "refund", "review": nothing, "source_transfer": nothing,
        ],
        "credit_note": [
            "customer": "customer", "invoice": "invoice", "refunds": plainList,
            "customer_balance_transaction": nothing, "discount_amounts": "discount_amount",
        ],
        plainList: ["refund": "refund"],
        "payment_method": ["customer": "customer"],
        "refund": ["charge": "charge", "payment_intent": "payment_intent", "balance_transaction": nothing],
        "setup_intent": [
            "customer": "customer", "payment_method": "payment_method", "application": nothing,
            "latest_attempt": nothing, "mandate": nothing, "on_behalf_of": nothing,
        ],
        "billing_portal.session": ["configuration": "billing_portal.configuration"],
        "billing_portal.configuration": ["application": nothing],
        "coupon": ["applies_to": nothing, "currency_options": nothing],
        "promotion_code": ["coupon": "coupon", "customer": "customer", "promotion": "promotion_code.promotion"],
        "promotion_code.promotion": ["coupon": "coupon"],
        "discount": ["coupon": "coupon", "promotion_code": "promotion_code", "source": "discount.source"],
        "discount.source": ["coupon": "coupon"],
    ]
}
