/// Letters to customers, as the merchant's people read of them (S12, S93).
public protocol ConsoleNotificationPhrases {
    var consoleLettersIntro: String { get }
    func consoleLetterGroup(_ group: ConsoleLetterGroup) -> String
    func consoleLetter(_ letter: ConsoleLetter) -> String
    var consoleLetterColumn: String { get }
    var consoleLetterChoiceColumn: String { get }
    func consoleLetterChoice(_ choice: ConsoleLetterChoice) -> String

    // One of them
    var consoleLetterPreview: String { get }
    var consolePreviewIntro: String { get }
    var consolePlainPart: String { get }
    /// What its sample customer pays for.
    var consoleSamplePlan: String { get }
    var consoleOtherSamplePlan: String { get }

    // What was sent
    var consoleSentTitle: String { get }
    var consoleSentIntro: String { get }
    var consoleFindLetters: String { get }
    var consoleFilterLetters: String { get }
    var consoleEveryLetter: String { get }
    var consoleLetterCustomerLabel: String { get }
    var consoleLetterRecipientColumn: String { get }
    func consoleLetterState(_ state: ConsoleLetterState) -> String
    var consoleNoLetters: String { get }
    var consoleNoLettersText: String { get }
    var consoleNoSuchLetters: String { get }
    var consoleNoSuchLettersAdvice: String { get }
}

/// The letters, by what causes them.
public enum ConsoleLetter: CaseIterable, Sendable {
    case signIn
    case invoiceCreated
    case paymentSucceeded
    case partPaid
    case paymentFailed
    case paymentPlanAgreed
    case paymentPlanReminder
    case paymentPlanBroken
    case actionRequired
    case incompletePayment
    case missedPeriods
    case trialWillEnd
    case subscriptionCanceled
    case cancellationUndone
    case retentionOfferTaken
    case changeRefused
    case planChanged
    case planKept
    case subscriptionPaused
    case subscriptionResumed
    case methodAdded
    case methodRemoved
    case cardExpiring
    case emailChanged
    case confirmEmail
    case confirmCopy
    case copyAdded
    case invoiceCopy
    case copiesEnded
    case passwordChanged
    case passwordRemoved
    case refunded
    case freshLink
    case deletionRequested
}

/// What they are about.
public enum ConsoleLetterGroup: String, CaseIterable, Sendable {
    case debt, money, subscriptions, methods, access, others
}

/// Whether a customer can do without one.
public enum ConsoleLetterChoice: String, CaseIterable, Sendable {
    case customer, always
    /// It goes to somebody else.
    case others
}

/// What became of one.
public enum ConsoleLetterState: String, CaseIterable, Sendable {
    case queued, sent, dropped, failed, unwanted, silenced
}
