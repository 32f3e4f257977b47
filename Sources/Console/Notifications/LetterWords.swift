import Billing
import Localization

extension CustomerNotification.Kind {
    /// For the phrases.
    var word: ConsoleLetter {
        switch self {
        case .signIn: .signIn
        case .invoiceCreated: .invoiceCreated
        case .paymentSucceeded: .paymentSucceeded
        case .partPaid: .partPaid
        case .paymentFailed: .paymentFailed
        case .paymentPlanAgreed: .paymentPlanAgreed
        case .paymentPlanReminder: .paymentPlanReminder
        case .paymentPlanBroken: .paymentPlanBroken
        case .actionRequired: .actionRequired
        case .incompletePayment: .incompletePayment
        case .missedPeriods: .missedPeriods
        case .trialWillEnd: .trialWillEnd
        case .subscriptionCanceled: .subscriptionCanceled
        case .cancellationUndone: .cancellationUndone
        case .retentionOfferTaken: .retentionOfferTaken
        case .changeRefused: .changeRefused
        case .planChanged: .planChanged
        case .planKept: .planKept
        case .subscriptionPaused: .subscriptionPaused
        case .subscriptionResumed: .subscriptionResumed
        case .methodAdded: .methodAdded
        case .methodRemoved: .methodRemoved
        case .cardExpiring: .cardExpiring
        case .emailChanged: .emailChanged
        case .confirmEmail: .confirmEmail
        case .confirmCopy: .confirmCopy
        case .copyAdded: .copyAdded
        case .invoiceCopy: .invoiceCopy
        case .copiesEnded: .copiesEnded
        case .passwordChanged: .passwordChanged
        case .passwordRemoved: .passwordRemoved
        case .refunded: .refunded
        case .freshLink: .freshLink
        case .deletionRequested: .deletionRequested
        }
    }
}
