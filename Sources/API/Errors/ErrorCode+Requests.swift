extension ErrorCode {
    static let requests = [
        ErrorCode(
            "api_key_missing", .unauthenticated, "The request shows no key.",
            "Send `Authorization: Bearer sk_…`."),
        ErrorCode(
            "api_key_invalid", .unauthenticated, "No such key, or it was revoked.",
            "Use a key that works; make one with `ventanilla key create`."),
        ErrorCode(
            "api_key_revoked", .conflict, "A revoked key cannot be rolled.", "Make another key."),
        ErrorCode(
            "secret_key_required", .forbidden, "A publishable key opens none of these operations.",
            "Use a secret key, on a server of yours."),
        ErrorCode(
            "account_invalid", .forbidden, "`Stripe-Account` names an account that is not the key's.",
            "Leave the header out, or use that account's key."),
        ErrorCode(
            "live_mode_required", .forbidden, "What holds for live customers is not changed with a test key.",
            "Use a live key."),
        ErrorCode(
            "api_version_invalid", .invalid, "`Stripe-Version` is no version.", "Send a date, as the SDKs do."),
        ErrorCode(
            "content_type_invalid", .invalid, "The body is not a form.",
            "Send parameters as `application/x-www-form-urlencoded`."),
        ErrorCode(
            "request_too_large", .invalid, status: 413, "The body has more than 64 KiB.", "Send less at a time."),
        ErrorCode(
            "quota_exceeded", .conflict, "Test mode of this account keeps as many rows as it may.",
            "Ask whoever runs the server to raise `VENTANILLA_TEST_ROWS`; reading and deleting go on."),
        ErrorCode(
            "rate_limit", .limited, "More requests than the key, or its account, may make.",
            "Wait for `Retry-After` seconds, then send it again."),
        ErrorCode(
            "idempotency_key_in_use", .conflict, status: 409, type: .idempotency,
            "The first request with this key is still running.", "Send it again in a moment, with the same key."),
        ErrorCode(
            "idempotency_outcome_unknown", .unavailable, status: 500,
            "The first request with this key had an effect, and its answer was lost with its server.",
            "Look at the objects to see what was done; do not send it with another key before."),
        ErrorCode(
            "resource_missing", .notFound, "No such object, or it is of another merchant or mode.",
            "Check the id, and the key's mode."),
        ErrorCode(
            "resource_already_exists", .invalid, "An object with this id or code exists.",
            "Take another id or code, or use the one that exists."),
    ]

    static let parameters = [
        ErrorCode("parameter_missing", .invalid, "A parameter that is needed was not sent.", "Send it."),
        ErrorCode(
            "parameter_unknown", .invalid, "There is no such parameter here.",
            "Leave it out; `/openapi.json` has those that there are."),
        ErrorCode("parameter_duplicate", .invalid, "A parameter was sent more than once.", "Send it once."),
        ErrorCode("parameters_too_many", .invalid, "The form has too many names.", "Send fewer at a time."),
        ErrorCode(
            "parameter_invalid", .invalid, "A value is not one that is possible here; `message` says why.",
            "Change what `param` names."),
        ErrorCode(
            "parameter_invalid_empty", .invalid, "An empty text where there must be a value.",
            "Send a value, or leave it out."),
        ErrorCode(
            "parameter_invalid_integer", .invalid, "Not a whole number, or one out of range.",
            "Send a whole number within the range of the message."),
        ErrorCode("parameter_invalid_boolean", .invalid, "Neither `true` nor `false`.", "Send one of the two."),
        ErrorCode(
            "parameter_invalid_choice", .invalid, "Not one of the words that are possible.",
            "Send one of those in the message."),
        ErrorCode("parameter_invalid_string", .invalid, "A text of more than 5,000 characters.", "Shorten it."),
        ErrorCode(
            "parameter_unsupported", .invalid, "Stripe knows this value, Ventanilla does not offer it.",
            "Do what the message says instead."),
        ErrorCode("string_too_long", .invalid, "A text is longer than its field.", "Shorten it."),
        ErrorCode(
            "control_characters", .invalid, "A text has control characters.", "Remove them."),
        ErrorCode(
            "direction_marks", .invalid, "A text has marks that change the direction of writing.", "Remove them."),
        ErrorCode(
            "card_number", .invalid, "A text has the number of a card in it.",
            "Never send card numbers: customers type them on the processor's page."),
        ErrorCode(
            "tax_id_invalid", .invalid,
            "Not a number of its type: its length, its letters or its check digit are wrong.",
            "Correct the number, or send another type."),
        ErrorCode("email_invalid", .invalid, "Not an address that mail can be sent to.", "Correct the address."),
        ErrorCode(
            "url_invalid", .invalid, "Not an absolute https address (http on loopback only).",
            "Send a whole address."),
        ErrorCode(
            "amount_too_large", .invalid, "An amount is larger than can be kept, or than there is left to give.",
            "Send a smaller amount; the message says how much is left."),
        ErrorCode("invalid_color", .invalid, "A color is `#` and six hexadecimal digits.", "Send it so: `#1a2b3c`."),
        ErrorCode("invalid_currency", .invalid, "Not a currency of ISO 4217.", "Send three letters: `clp`."),
        ErrorCode(
            "country_code_invalid", .invalid, "Not a country of ISO 3166-1.", "Send its two letters: `CL`."),
        ErrorCode("invalid_date", .invalid, "Not a date of the calendar.", "Send it so: `2026-01-31`."),
        ErrorCode("invalid_time", .invalid, "Not a local time.", "Send it so: `2026-01-31T10:00:00.000`."),
        ErrorCode("invalid_time_zone", .invalid, "Not a zone of IANA's list.", "Send one: `America/Santiago`."),
        ErrorCode(
            "invalid_percentage", .invalid, "A percentage goes from 0 to 100 with at most four decimals.",
            "Correct it."),
        ErrorCode(
            "invalid_proration_date", .invalid, "The instant of a change lies outside the current period.",
            "Choose one within it."),
        ErrorCode(
            "currency_mismatch", .invalid, "Two amounts that belong together are in different currencies.",
            "Use the currency of the customer, the subscription or the invoice."),
    ]
}
