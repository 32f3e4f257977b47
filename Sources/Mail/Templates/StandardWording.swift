import Billing
import Localization

/// A letter's own words as a template: what the editor shows before a merchant has written anything, and what restoring goes
/// back to. It says what the letter says, in tags in place of a day's facts.
public struct StandardWording: Hashable, Sendable {
    public let subject: String
    public let body: String

    /// - Returns: nil for a letter that merchants do not word.
    public init?(of kind: CustomerNotification.Kind, in say: any Language) {
        guard let (subject, paragraphs) = Self.written(kind, say) else { return nil }
        self.subject = subject
        var body = paragraphs
        if kind.wordsHoldPortalLink {
            let link = LetterVariable.customerPortalLink
            body.append(Self.when(link, "\(say.portalLinkLabel): \(link.tag)"))
        }
        self.body = body.joined(separator: "\n\n")
    }

    private static func written(
        _ kind: CustomerNotification.Kind, _ say: any Language
    ) -> (subject: String, paragraphs: [String])? {
        switch WordingGroup(kind) {
        case .money: money(kind, say)
        case .debt: debt(kind, say)
        case .subscriptions: subscription(kind, say)
        case .methods: method(kind, say)
        case .fixed: nil
        }
    }

    /// What stands only where there is a value.
    static func when(_ variable: LetterVariable, _ text: String) -> String {
        "{{#\(variable.rawValue)}}\(text){{/\(variable.rawValue)}}"
    }

    /// What stands only where there is none.
    static func without(_ variable: LetterVariable, _ text: String) -> String {
        "{{^\(variable.rawValue)}}\(text){{/\(variable.rawValue)}}"
    }
}

extension LetterVariable {
    /// As it is written: `{{amount}}`.
    public var tag: String { "{{\(rawValue)}}" }
}

/// Which words a letter has.
private enum WordingGroup {
    case money, debt, subscriptions, methods, fixed

    init(_ kind: CustomerNotification.Kind) {
        switch kind {
        case .invoiceCreated, .paymentSucceeded, .partPaid, .refunded, .missedPeriods: self = .money
        case .paymentFailed, .actionRequired, .incompletePayment, .paymentPlanAgreed, .paymentPlanReminder,
            .paymentPlanBroken:
            self = .debt
        case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .retentionOfferTaken, .changeRefused,
            .planChanged, .planKept, .subscriptionPaused, .subscriptionResumed:
            self = .subscriptions
        case .methodAdded, .methodRemoved, .cardExpiring: self = .methods
        case .signIn, .emailChanged, .confirmEmail, .confirmCopy, .copyAdded, .invoiceCopy, .copiesEnded,
            .passwordChanged, .passwordRemoved, .freshLink, .deletionRequested:
            self = .fixed
        }
    }
}
