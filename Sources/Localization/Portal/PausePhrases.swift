import Core

/// How a customer lets a subscription rest, and takes it up again.
public protocol PausePhrases {
    var pauseSubscription: String { get }
    func pauseTitle(_ plan: String) -> String
    var pauseExplained: String { get }
    /// A length on its own: `2 meses`.
    func length(_ recurrence: Recurrence) -> String
    var pauseUntilAsked: String { get }
    /// - Parameter length: as ``length(_:)`` says it.
    func pauseFor(_ length: String) -> String
    /// - Parameters:
    ///   - from: the first day without it.
    ///   - until: the last one.
    func pausedFromUntil(_ from: String, _ until: String) -> String
    func pausedFrom(_ from: String) -> String
    /// - Parameter amount: what will be charged on the day it resumes.
    func resumesAndCharges(_ date: String, _ amount: String) -> String
    func resumesAndInvoices(_ date: String, _ amount: String) -> String
    var resumesWhenAsked: String { get }
    var nothingChargedMeanwhile: String { get }
    var pauseCanBeUndone: String { get }
    var confirmPause: String { get }
    var notPausing: String { get }
    /// What happens next to one whose pause is to come, without its full stop.
    func pausesOn(_ date: String) -> String
    /// On its badge.
    func pausesOnDay(_ day: String) -> String
    /// What happens next to one that rests, without its full stop.
    func pausedUntil(_ date: String) -> String
    var undoPause: String { get }
    var resumeNow: String { get }
    func resumeTitle(_ plan: String) -> String
    var keepPaused: String { get }
    /// - Parameter days: whole sentences: from when, and until when.
    func pauseSaved(_ days: String) -> String
    var pauseUndone: String { get }
    var subscriptionResumed: String { get }
    var cannotPause: String { get }
    /// While a change waits for its payment.
    var cannotPauseChanging: String { get }
    var alreadyResumed: String { get }
}

/// Coming back to a subscription that has ended (U8).
public protocol ReactivationPhrases {
    var reactivate: String { get }
    func takeUpTitle(_ plan: String) -> String
    var sameAsBefore: String { get }
    var notNow: String { get }
    var subscriptionTakenUp: String { get }
    var awaitsFirstPayment: String { get }
    var alreadySubscribed: String { get }
    var noLongerSold: String { get }
}

/// What is charged when something begins today: a subscription that is resumed, or reactivated.
public protocol StartingPhrases {
    func chargedToday(_ amount: String, _ method: String) -> String
    var nothingChargedToday: String { get }
    /// An invoice is sent, and its customer pays it.
    func invoicedToday(_ amount: String) -> String
    /// Nothing is stored that could be charged.
    func owedToday(_ amount: String) -> String
    func chargedNow(_ amount: String) -> String
    func nextChargeOn(_ date: String) -> String
    func nextInvoiceOn(_ date: String) -> String
}
