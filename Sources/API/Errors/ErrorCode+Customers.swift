extension ErrorCode {
    static let customers = [
        ErrorCode(
            "customer_deleted", .conflict, "The invoice is of a customer who was deleted: nobody is charged.",
            "Void the invoice, or say that it was paid by other means."),
        ErrorCode(
            "payment_method_detached", .invalid, "A method that was removed cannot be attached again.",
            "Let the customer add it again."),
        ErrorCode(
            "expired_card", .declined, "The processor refuses to keep the card: it has expired.",
            "Ask the customer for another method."),
        ErrorCode(
            "incorrect_cvc", .declined, "The processor refuses to keep the card: its security code is wrong.",
            "Ask the customer to type it again."),
        ErrorCode(
            "processing_error", .declined, "The processor could not check the card.", "Try again in a while."),
        ErrorCode(
            "fallback_not_offered", .conflict,
            "A customer agrees to other methods being charged only where the account offers it.",
            "Turn it on with `POST /v1/account` first."),
    ]

    static let catalog = [
        ErrorCode(
            "lookup_key_already_exists", .invalid, "Another price has this lookup key.",
            "Take another key, or send `transfer_lookup_key=true`."),
        ErrorCode(
            "price_inactive", .invalid, "The price is no longer sold.", "Choose an active price."),
        ErrorCode(
            "product_in_use", .invalid, "A product with prices cannot be deleted.",
            "Make it inactive with `active=false`."),
        ErrorCode("coupon_expired", .invalid, "The coupon or promotion code is over, or used up.", "Take another."),
        ErrorCode("tax_rate_inactive", .invalid, "The tax rate is not active.", "Choose an active one."),
        ErrorCode(
            "tax_rate_in_use", .conflict, "A default tax rate cannot be made inactive.",
            "Take it out of the defaults first."),
    ]

    static let portal = [
        ErrorCode(
            "url_not_allowed", .invalid, "An address to return to is not of an origin that the account listed.",
            "List the origin with `POST /v1/account`."),
        ErrorCode("configuration_inactive", .invalid, "The configuration is not active.", "Choose an active one."),
        ErrorCode(
            "configuration_is_default", .invalid, "The default configuration cannot be deactivated.",
            "Make another the default first."),
        ErrorCode(
            "portal_disabled", .forbidden, "The merchant's portal is off.",
            "Turn it on with `ventanilla merchant portal`."),
        ErrorCode(
            "login_page_disabled", .forbidden, "The configuration has no public sign-in page.",
            "Make a portal session, or turn `login_page[enabled]` on."),
        ErrorCode(
            "session_expired", .conflict, "A portal session was not opened within 300 seconds.",
            "Make another when the customer asks for it."),
        ErrorCode("session_opened", .conflict, "A portal session opens once.", "Make another for each visit."),
        ErrorCode(
            "not_offered", .forbidden, "The portal's configuration does not allow this.",
            "Allow it in the configuration, or do it by API."),
        ErrorCode(
            "last_method_stays", .forbidden, "The configuration does not let the last payment method go.",
            "Add another method first, or allow it."),
    ]

    static let testClocks = [
        ErrorCode("testmode_only", .invalid, "Test clocks exist in test mode only.", "Use a test key."),
        ErrorCode(
            "no_recurring_price", .conflict,
            "The merchant has no active price that renews: there is nothing to subscribe to.",
            "Make one first."),
        ErrorCode(
            "nothing_to_come", .conflict, "Nothing of the test clock's customers is due at any time.",
            "Move the clock by a time instead."),
        ErrorCode(
            "test_clock_advancing", .conflict, "The clock is still on its way.", "Ask until its status is `ready`."),
        ErrorCode(
            "test_clock_failed", .conflict, "The clock had more to do than an advance may, and stopped.",
            "Delete it, and advance the next one in smaller steps."),
        ErrorCode(
            "test_clock_advance_too_far", .invalid, "The advance passes too many periods at once.",
            "Advance in smaller steps."),
        ErrorCode(
            "test_clock_quota_exceeded", .invalid, "The account's test clocks have done what they may in a day.",
            "Try again tomorrow."),
    ]

    static let server = [
        ErrorCode(
            "unavailable", .unavailable, "The server is busy, or its storage or a processor does not answer.",
            "Send it again after `Retry-After` seconds, with the same idempotency key."),
        ErrorCode(
            "restoring", .unavailable,
            "A backup was restored: nobody is charged until the processor has told what happened since.",
            "Send it again later; nothing was done."),
        ErrorCode(
            "processor_not_configured", .conflict, "The account has no payment processor in this mode.",
            "Configure one, or use test mode."),
        ErrorCode(
            "processor_incapable", .conflict, "The account's payment processor cannot do this: not every one can.",
            "Do without, or use another processor."),
        ErrorCode(
            "signature_invalid", .invalid, "A webhook is not signed, not with the account's secret, or not now.",
            "The sender signs it anew."),
        ErrorCode(
            "idempotency_error", .conflict, "A reference came before with other parameters.",
            "Use a new reference for something new."),
    ]

    /// These are said where a command is run, and in the log: no address answers them.
    static let commands = [
        ErrorCode(
            "processor_missing", .unavailable, "The server does not have the processor that an object names.",
            "Tell whoever runs the server."),
        ErrorCode("slug_taken", .invalid, "Another merchant has this slug.", "Choose another."),
        ErrorCode("file_too_large", .invalid, "A picture has more than 512 KiB or 4 megapixels.", "Make it smaller."),
        ErrorCode("file_invalid", .invalid, "A picture is not a sound PNG or JPEG.", "Save it as PNG again."),
        ErrorCode("smtp_url_invalid", .invalid, "The setting of the mail server cannot be read.", "Correct it."),
    ]
}
