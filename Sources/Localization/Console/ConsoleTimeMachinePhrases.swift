/// What is read of test clocks, and of those who live by them (M4).
public protocol ConsoleTimeMachinePhrases {
    var consoleTimeMachineIntro: String { get }
    var consoleNewClock: String { get }
    var consoleClock: String { get }
    var consoleClockNow: String { get }
    var consoleNoClocks: String { get }
    var consoleNoClocksAdvice: String { get }
    var consoleNewClockIntro: String { get }
    var consoleClockStart: String { get }
    var consoleClockStartHint: String { get }
    var consoleClockNameHint: String { get }
    var consoleSamplesNeedPrice: String { get }
    var consoleSamplesLabel: String { get }
    var consoleSamplesDetail: String { get }
    var consoleClockTooFar: String { get }
    var consoleNothingToCome: String { get }
    var consoleClockTooMuch: String { get }
    var consoleClockQuota: String { get }
    var consoleClockOnlyForward: String { get }
    var consoleDeleteClockExplained: String { get }
    var consoleUnnamedClock: String { get }
    var consoleClockReady: String { get }
    var consoleClockAdvancing: String { get }
    var consoleClockFailed: String { get }
    var consoleClockFailedAdvice: String { get }
    var consoleCustomerPage: String { get }
    var consoleInbox: String { get }
    var consoleLinkInLetter: String { get }
    var consoleEventsAndDeliveries: String { get }
    var consoleScenario: String { get }
    var consoleLooksAgain: String { get }
    var consoleMoveClock: String { get }
    var consoleMoveToNext: String { get }
    var consoleMoveByDay: String { get }
    var consoleMoveByWeek: String { get }
    var consoleMoveByMonth: String { get }
    var consoleMoveToDate: String { get }
    var consoleMoveThere: String { get }
    var consoleClockIsEmpty: String { get }
    var consoleClockIsEmptyAdvice: String { get }
    var consoleAddSamples: String { get }
    var consoleTestModeOnly: String { get }
    var consoleTestModeOnlyAdvice: String { get }
    var consoleToTestMode: String { get }
    var consoleClockMade: String { get }
    var consoleClockDeleted: String { get }
    var consoleSamplesAdded: String { get }
    var consoleSamplesFailed: String { get }
    /// What a sample customer is called.
    func consoleSample(_ sample: SampleCustomer) -> String
    func consoleDeleteClockTitle(_ clock: String) -> String
    func consoleDeleteClockCustomers(_ count: Int) -> String
    /// - Parameter time: day and hour.
    func consoleClockSays(_ time: String) -> String
    func consoleClockGoesTo(_ time: String) -> String
    func consoleClockEvent(_ event: ClockEvent) -> String
    /// - Parameter name: whom it concerns; nil for nobody in particular.
    func consoleComesNextOnClock(_ what: String, _ name: String?, _ time: String) -> String
    func consoleCustomerSees(_ name: String) -> String
}

/// The customers of a time machine that begins, by name.
public enum SampleCustomer: String, CaseIterable, Sendable { case payer, outOfFunds, leaver, trial }

/// What is due next on a clock, by name.
public enum ClockEvent: String, CaseIterable, Sendable {
    case firstPaymentExpires, trialEndIsAnnounced, trialEnds, renewal, changeTakesEffect, subscriptionEnds
    case pauseBegins, pauseEnds, draftIsIssued, charge, retry, invoiceFallsDue, chargeIsAskedAbout, cardExpires
    case promiseReminder, promisedPayment, other
}
