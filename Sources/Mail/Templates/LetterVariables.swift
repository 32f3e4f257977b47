import Billing
import Localization

extension CustomerNotification.Kind {
    /// What the merchant's words for it can name, the letter's own first. Which of them have a value depends on the letter of
    /// the day: the others are what sections are for.
    public var variables: [LetterVariable] { ownVariables + [.merchant, .customerName, .customerPortalLink] }

    private var ownVariables: [LetterVariable] {
        switch self {
        case .invoiceCreated: [.number, .amount, .method, .chargedOn, .dueOn]
        case .paymentSucceeded: [.amount, .plan, .paidOn, .method, .number, .total, .note]
        case .partPaid: [.amount, .plan, .paidOn, .method, .number, .left, .nextTryOn, .note]
        case .paymentFailed: [.amount, .plan, .method, .reason, .advice, .nextTryOn, .note]
        case .actionRequired: [.amount, .plan, .currentPlan]
        case .incompletePayment: [.amount, .plan, .dueOn]
        case .refunded: [.amount, .method, .number]
        case .missedPeriods: [.note]
        case .paymentPlanAgreed: [.amount, .method]
        case .paymentPlanReminder: [.amount, .day, .method]
        case .paymentPlanBroken: [.amount, .reason, .left, .nextTryOn]
        case .trialWillEnd: [.plan, .endsOn, .amount, .method, .note]
        case .subscriptionCanceled: [.plan, .lastDay, .endedOn, .note]
        case .cancellationUndone, .subscriptionResumed: [.plan, .nextCharge]
        case .retentionOfferTaken: [.plan, .discount, .nextCharge, .note]
        case .changeRefused: [.plan, .currentPlan, .amount, .reason, .advice]
        case .planChanged: [.plan, .currentPlan, .newPlan, .startsOn, .nextCharge, .note, .quantityChanged]
        case .planKept: [.currentPlan, .plan, .nextCharge]
        case .subscriptionPaused: [.plan, .pausedFrom, .resumesOn, .hasBegun]
        case .methodAdded: [.method, .isDefault]
        case .methodRemoved: [.method, .nextMethod]
        case .cardExpiring: [.method, .expiry]
        case .signIn, .emailChanged, .confirmEmail, .confirmCopy, .copyAdded, .invoiceCopy, .copiesEnded,
            .passwordChanged, .passwordRemoved, .freshLink, .deletionRequested:
            []
        }
    }

    /// Whether its standard words say where the portal is (S12): then its foot does not say it again, and a merchant who takes
    /// it out sends letters that do not lead there.
    public var wordsHoldPortalLink: Bool { self == .invoiceCreated || self == .paymentFailed }
}
