extension English {
    public func decline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "There were not enough funds."
        case .expired: "The card has expired."
        case .wrongDetails: "The details do not match your bank’s."
        case .overLimit: "It exceeds the limit set by your bank."
        case .needsAuthentication: "Your bank asks you to confirm the payment."
        case .authenticationRefused: "The payment was refused when your bank asked to confirm it."
        case .tryAgain: "Your bank did not answer. Try again in a few minutes."
        case .notAccepted: "Your bank does not allow this kind of payment."
        case .closedAccount: "The account no longer accepts debits."
        case .unfinished: "The payment was not finished."
        case .generic: "Your bank declined the payment."
        }
    }
    public func declineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "Use another payment method or try later."
        case .expired: "Add a card that is valid."
        case .wrongDetails: "Add your payment method again."
        case .overLimit: "Use another payment method or call your bank."
        case .needsAuthentication: "Pay now to confirm it."
        case .authenticationRefused: "If that was you, you can pay whenever you like. If not, call your bank."
        case .tryAgain: "Try again in a few minutes."
        case .notAccepted: "Use another payment method."
        case .closedAccount: "Use another payment method."
        case .unfinished: "You can pay it whenever you like."
        case .generic: "Use another payment method or call your bank."
        }
    }
}
