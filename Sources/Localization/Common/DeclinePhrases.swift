/// The reasons worth telling apart. Everything else, and whatever smells of fraud, is ``generic``.
/// - SeeAlso: [Stripe, decline codes](https://docs.stripe.com/declines/codes)
public enum DeclineReason: String, CaseIterable, Sendable {
    case insufficientFunds, expired, wrongDetails, overLimit, needsAuthentication, authenticationRefused, tryAgain,
        notAccepted, closedAccount, unfinished, generic

    /// - Parameter code: a processor's reason in Stripe's spelling: `insufficient_funds`. Lost, stolen and fraudulent are
    ///   generic.
    public init(code: String?) {
        self =
            switch code {
            case "insufficient_funds", "withdrawal_count_limit_exceeded_funds": .insufficientFunds
            case "expired_card": .expired
            case "incorrect_number", "invalid_number", "incorrect_cvc", "invalid_cvc", "incorrect_zip",
                "invalid_expiry_month", "invalid_expiry_year", "invalid_account":
                .wrongDetails
            case "card_velocity_exceeded", "withdrawal_count_limit_exceeded", "amount_too_large": .overLimit
            case "authentication_required", "approve_with_id": .needsAuthentication
            // The bank had asked, and whoever answered said no.
            case "authentication_failed", "payment_intent_authentication_failure": .authenticationRefused
            // Nobody refused anything: a page was left, or the attempt was given up.
            case "canceled", "abandoned", "never_sent": .unfinished
            case "processing_error", "issuer_not_available", "try_again_later", "reenter_transaction":
                .tryAgain
            case "card_not_supported", "currency_not_supported", "transaction_not_allowed",
                "service_not_allowed", "not_permitted":
                .notAccepted
            case "account_closed", "bank_account_closed", "debit_not_authorized": .closedAccount
            default: .generic
            }
    }
}

/// Why a payment was declined, in words that help whoever pays and tell nothing to whoever stole a card.
public protocol DeclinePhrases {
    func decline(_ reason: DeclineReason) -> String
    /// What to do about it.
    func declineAdvice(_ reason: DeclineReason) -> String
}
