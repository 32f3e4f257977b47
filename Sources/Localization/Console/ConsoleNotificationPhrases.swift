/// Letters to customers, as the merchant's people read of them (S12, S93).
public protocol ConsoleNotificationPhrases {
    var consoleLettersIntro: String { get }
    /// Their texts cannot be changed.
    var consoleLettersAreFixed: String { get }
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

/// The letters, by the names of what causes them.
public enum ConsoleLetter: String, CaseIterable, Sendable {
    case signIn = "sign_in"
    case invoiceCreated = "invoice_created"
    case paymentSucceeded = "payment_succeeded"
    case partPaid = "part_paid"
    case paymentFailed = "payment_failed"
    case paymentPlanAgreed = "payment_plan_agreed"
    case paymentPlanReminder = "payment_plan_reminder"
    case paymentPlanBroken = "payment_plan_broken"
    case actionRequired = "action_required"
    case incompletePayment = "incomplete_payment"
    case missedPeriods = "missed_periods"
    case trialWillEnd = "trial_will_end"
    case subscriptionCanceled = "subscription_canceled"
    case cancellationUndone = "cancellation_undone"
    case retentionOfferTaken = "retention_offer_taken"
    case changeRefused = "change_refused"
    case planChanged = "plan_changed"
    case planKept = "plan_kept"
    case subscriptionPaused = "subscription_paused"
    case subscriptionResumed = "subscription_resumed"
    case methodAdded = "method_added"
    case methodRemoved = "method_removed"
    case cardExpiring = "card_expiring"
    case emailChanged = "email_changed"
    case confirmEmail = "confirm_email"
    case confirmCopy = "confirm_copy"
    case copyAdded = "copy_added"
    case invoiceCopy = "invoice_copy"
    case copiesEnded = "copies_ended"
    case passwordChanged = "password_changed"
    case passwordRemoved = "password_removed"
    case refunded
    case freshLink = "fresh_link"
    case deletionRequested = "deletion_requested"
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
public enum ConsoleLetterState: String, CaseIterable, Sendable { case queued, sent, dropped, failed, unwanted }
