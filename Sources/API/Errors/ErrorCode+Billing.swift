extension ErrorCode {
    static let subscriptions = [
        ErrorCode(
            "subscription_canceled", .conflict, "The subscription has ended.",
            "Make a new one, or let the customer take it up again."),
        ErrorCode(
            "subscription_canceling", .conflict, "The subscription is being cancelled.",
            "Take that back with `cancel_at_period_end=false` first."),
        ErrorCode(
            "subscription_not_canceling", .conflict, "There is no cancellation to take back.", "Nothing to do."),
        ErrorCode(
            "subscription_incomplete", .conflict, "The first payment of the subscription is missing.",
            "Pay its first invoice."),
        ErrorCode(
            "subscription_past_due", .conflict, "The subscription owes something.", "Pay its open invoice first."),
        ErrorCode("subscription_paused", .conflict, "The subscription is paused already.", "Resume it instead."),
        ErrorCode("subscription_not_paused", .conflict, "The subscription is not paused.", "Nothing to do."),
        ErrorCode(
            "subscription_pausing", .conflict, "A pause is about to begin.", "Take the pause back first."),
        ErrorCode(
            "subscription_trialing", .conflict, "A trial is not cut short by a pause.",
            "Pause from the end of the trial on."),
        ErrorCode(
            "subscription_renewing", .conflict, "A period of the subscription is just being billed.",
            "Send it again in a moment."),
        ErrorCode(
            "subscription_not_changeable", .conflict, "In its status the subscription cannot be changed.",
            "Settle what it waits for first."),
        ErrorCode(
            "subscription_not_ended", .conflict, "Only a subscription that has ended is taken up again.",
            "Nothing to do."),
        ErrorCode(
            "already_subscribed", .conflict, "The customer has a subscription to the same again.",
            "Use the one that there is."),
        ErrorCode(
            "too_many_invoices", .conflict, "The subscription was billed too often within a day.",
            "Somebody has to look before it goes on."),
        ErrorCode("no_pending_change", .conflict, "No change waits for the end of the period.", "Nothing to do."),
        ErrorCode(
            "change_under_way", .conflict, "A change of the subscription is being paid.",
            "It is made when the money has come: wait for `customer.subscription.updated`."),
        ErrorCode(
            "change_waiting", .conflict, "Of several things one change waits at a time.",
            "Drop the one that waits."),
        ErrorCode(
            "change_not_made", .conflict,
            "The invoice is of a change that was not made: only a void gives back what it took.", "Void it."),
        ErrorCode(
            "method_order_outdated", .conflict, "The methods of the customer are in another order by now.",
            "Look at the list again."),
        ErrorCode("quote_invalid", .invalid, "The quote was not made by this server.", "Ask for a quote."),
        ErrorCode("quote_expired", .conflict, "A quote holds for 15 minutes.", "Ask for a new one."),
        ErrorCode(
            "quote_outdated", .conflict, "The subscription has changed since the quote.", "Ask for a new one."),
        ErrorCode(
            "subscription_payment_intent_requires_action", .declined,
            "The first payment needs its customer, and `error_if_incomplete` does not wait: nothing was charged.",
            "Use `default_incomplete`, and send the customer to the payment's address."),
        ErrorCode(
            "cancellation_request_not_proved", .conflict, "Nobody has proven by its link that the request is theirs.",
            "Cancel the subscription itself, where you know who asks."),
    ]

    static let payments = [
        ErrorCode(
            "card_declined", .declined, "The processor refused the charge; `decline_code` says why.",
            "Ask the customer for another method, unless the reason passes by itself."),
        ErrorCode(
            "invoice_payment_intent_requires_action", .declined,
            "The customer has to confirm the payment with their bank.",
            "Send them to `hosted_invoice_url`, or to the portal."),
        ErrorCode(
            "payment_in_progress", .conflict, status: 409,
            "A payment of this invoice is under way, and nobody else may charge meanwhile.",
            "Look at the invoice until it has an outcome; do not pay it otherwise."),
        ErrorCode(
            "no_payment_method", .conflict, "There is no payment method to charge.",
            "Add one, or send the customer to the portal."),
        ErrorCode(
            "invoice_not_open", .conflict, "The invoice is a draft, or it is paid, void or given up.",
            "Finalize a draft first, or delete it; otherwise nothing."),
        ErrorCode(
            "offer_outdated", .conflict, "What is owed has changed since it was offered: nothing was charged.",
            "Show the new amount, and ask again."),
        ErrorCode(
            "payment_plan_exists", .conflict, "A payment plan of the customer covers this invoice already.",
            "Wait for its end, or let the customer take it back."),
        ErrorCode(
            "payment_plan_not_active", .conflict, "The payment plan is over.", "Nothing to do."),
        ErrorCode(
            "invoice_not_creditable", .conflict, "Only open and paid invoices can be credited.",
            "Credit another invoice."),
        ErrorCode(
            "invoice_not_editable", .conflict, "The invoice is final, or a subscription made it.",
            "Credit it, or void it and make another."),
        ErrorCode(
            "invoice_not_sendable", .conflict, "An invoice that is charged by itself is not sent.",
            "Make it with `collection_method=send_invoice`."),
        ErrorCode(
            "invoice_item_prorated", .conflict, "The amount of what a change of plan left over is not changed.",
            "Delete the item, or add another."),
        ErrorCode(
            "invoice_item_billed", .conflict, "The item is on an invoice.", "Credit the invoice instead."),
        ErrorCode(
            "invoice_items_limit_exceeded", .invalid, "Too many items wait for the customer's next invoice.",
            "Bill them first."),
        ErrorCode(
            "charge_not_refundable", .invalid, "The charge was not settled, or did not go through a processor.",
            "Wait until it is, or give the money back another way."),
        ErrorCode(
            "charge_ambiguous", .invalid, "The payment came in parts, and all of it was to go back at once.",
            "Refund each `charge` by itself, or say an `amount`."),
        ErrorCode(
            "charge_already_refunded", .invalid, "All that the charge brought has been given back, in whatever way.",
            "Nothing to do."),
    ]

    /// What `decline_code` may be, besides the words that a processor uses of its own. In the order of the page.
    public static let declines: [(code: String, meaning: String)] = [
        ("generic_decline", "refused, without saying why"),
        ("insufficient_funds", "there is not enough money; tried again on a payday"),
        ("expired_card", "the card has expired"),
        ("incorrect_cvc", "the security code is wrong"),
        ("lost_card", "reported as lost; never charged again by itself"),
        ("stolen_card", "reported as stolen; never charged again by itself"),
        ("fraudulent", "taken for fraud; never charged again by itself"),
        ("processing_error", "something failed at the processor, or the call never left"),
        ("authentication_required", "the customer has to confirm it with their bank"),
        ("authentication_failed", "the bank asked its customer to confirm it, and they refused"),
        ("revocation_of_authorization", "the customer withdrew their consent"),
        ("invalid_account", "the method belongs to another account"),
        ("testmode_decline", "a processor for tests was asked to move real money"),
        ("abandoned", "the customer left the page; nobody refused anything"),
        ("canceled", "the attempt was given up; nobody refused anything"),
        ("never_sent", "the processor never heard of it; nobody refused anything"),
        ("charge_not_refundable", "of a refund: the charge took no money"),
        ("currency_mismatch", "of a refund: it is in another currency than its charge"),
        ("refund_too_large", "of a refund: more than is left of the charge"),
    ]
}
