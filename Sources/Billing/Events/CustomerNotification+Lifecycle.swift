extension CustomerNotification.Kind {
    public var standing: LetterStanding {
        switch self {
        case .invoiceCreated: .chosen(.invoiceCreated)
        case .paymentSucceeded, .partPaid: .chosen(.paymentSucceeded)
        case .cardExpiring: .chosen(.cardExpiring)
        case .paymentFailed, .actionRequired, .incompletePayment, .missedPeriods, .paymentPlanAgreed,
            .paymentPlanReminder, .paymentPlanBroken:
            .always(.debt)
        case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .subscriptionPaused, .subscriptionResumed,
            .retentionOfferTaken, .changeRefused, .planChanged, .planKept:
            .always(.subscription)
        case .refunded: .always(.refund)
        case .signIn, .confirmEmail, .freshLink: .always(.access)
        case .methodAdded, .methodRemoved, .emailChanged, .passwordChanged, .passwordRemoved, .copyAdded:
            .always(.security)
        case .deletionRequested, .confirmCopy, .invoiceCopy, .copiesEnded: .toOthers
        }
    }

    /// Whether it tells of what is bought, owed or paid. What lets somebody in is read by who gets it alone.
    public var isOfBilling: Bool {
        switch standing {
        case .chosen, .always(.debt), .always(.subscription), .always(.refund): true
        case .always(.security): self == .methodAdded || self == .methodRemoved
        case .always(.access), .toOthers: false
        }
    }

    /// Whether a copy of it goes to the address that gets those of invoices.
    public var isCopied: Bool { self == .invoiceCreated || self == .paymentSucceeded || self == .partPaid }

    /// Which choice of the customer's rules it, if any does.
    public var choice: LetterChoice? {
        if case .chosen(let choice) = standing { choice } else { nil }
    }
}

extension CustomerNotification {
    /// Whether its customer wants it, by what they have chosen when it is to leave.
    public func isWanted(by customer: Customer) -> Bool {
        guard let choice = kind.choice else { return true }
        return !customer.unwantedLetters.contains(choice)
    }
}
