extension English {
    public var consoleTimeMachineIntro: String {
        "Move time forward for test customers, and see what they would see, be mailed and be charged."
    }
    public var consoleNewClock: String { "Create clock" }
    public var consoleClock: String { "Clock" }
    public var consoleClockNow: String { "The clock’s time" }
    public var consoleNoClocks: String { "No clocks yet." }
    public var consoleNoClocksAdvice: String {
        "Create one with sample customers and move it by a month: you will see renewals, refusals, "
            + "retries and each one’s e-mails."
    }
    public var consoleNewClockIntro: String { "Its customers live by this clock, which moves only when you say so." }
    public var consoleClockStart: String { "Begins on" }
    public var consoleClockStartHint: String { "At 9:00 of that day, in your business’s time zone." }
    public var consoleClockNameHint: String { "To tell it from others: “March renewals”." }
    public var consoleSamplesNeedPrice: String {
        "Sample customers need a price that renews, in your business’s currency."
    }
    public var consoleSamplesLabel: String { "Add sample customers" }
    public var consoleSamplesDetail: String {
        "One who pays, one whose card runs out of funds, one who leaves and one on a trial, subscribed to your prices."
    }
    public var consoleClockTooFar: String { "Choose a date within twenty years of today." }
    public var consoleNothingToCome: String { "Nothing is to come for this clock’s customers." }
    public var consoleClockTooMuch: String { "That is too many periods at once: move the clock in smaller steps." }
    public var consoleClockQuota: String {
        "Your business’s clocks have done all they may in 24 hours. Come back tomorrow."
    }
    public var consoleClockOnlyForward: String { "Choose a date after the clock’s, within twenty years." }
    public var consoleDeleteClockExplained: String {
        "Their subscriptions end now, and they leave the lists. It cannot be undone."
    }
    public var consoleUnnamedClock: String { "Unnamed clock" }
    public var consoleClockReady: String { "Standing" }
    public var consoleClockAdvancing: String { "On its way" }
    public var consoleClockFailed: String { "Cannot go on" }
    public var consoleClockFailedAdvice: String {
        "There was more to do than one advance may, and the clock stopped here. It can only be deleted."
    }
    public var consoleCustomerPage: String { "Their page in the console" }
    public var consoleInbox: String { "Their inbox" }
    public var consoleLinkInLetter: String { "[personal link]" }
    public var consoleEventsAndDeliveries: String { "Events and deliveries to your programs" }
    public var consoleScenario: String { "Save as scenario" }
    public var consoleLooksAgain: String { "This page updates by itself." }
    public var consoleMoveClock: String { "Move the clock" }
    public var consoleMoveToNext: String { "Go to what is next" }
    public var consoleMoveByDay: String { "A day" }
    public var consoleMoveByWeek: String { "A week" }
    public var consoleMoveByMonth: String { "A month" }
    public var consoleMoveToDate: String { "To" }
    public var consoleMoveThere: String { "Go to that date" }
    public var consoleClockIsEmpty: String { "Nobody lives by this clock." }
    public var consoleClockIsEmptyAdvice: String {
        "Add sample customers, or create your own by the API with test_clock."
    }
    public var consoleAddSamples: String { "Add sample customers" }
    public var consoleTestModeOnly: String { "The time machine belongs to test mode." }
    public var consoleTestModeOnlyAdvice: String { "With real money time passes by itself: nobody can move it." }
    public var consoleToTestMode: String { "Go to test mode" }
    public var consoleClockMade: String { "The clock is created." }
    public var consoleClockDeleted: String { "The clock and its customers are deleted." }
    public var consoleSamplesAdded: String { "The sample customers are added." }
    public var consoleSamplesFailed: String {
        "Not all sample customers could be added. Check that there is an active price that renews."
    }
    public func consoleSample(_ sample: SampleCustomer) -> String {
        switch sample {
        case .payer: "Paula Prompt"
        case .outOfFunds: "Saul Short"
        case .leaver: "Vera Leaving"
        case .trial: "Thomas Trial"
        }
    }
    public func consoleDeleteClockTitle(_ clock: String) -> String { "Delete “\(clock)”?" }
    public func consoleDeleteClockCustomers(_ count: Int) -> String {
        count == 1 ? "Its customer is deleted too." : "Its \(count) customers are deleted too."
    }
    public func consoleClockSays(_ time: String) -> String { "For its customers it is \(time)." }
    public func consoleClockGoesTo(_ time: String) -> String {
        "It goes to \(time), and does in order all that falls due on the way."
    }
    public func consoleClockEvent(_ event: ClockEvent) -> String {
        switch event {
        case .firstPaymentExpires: "The wait for the first payment ends"
        case .trialEndIsAnnounced: "Notice that the trial ends"
        case .trialEnds: "The trial ends"
        case .renewal: "Renewal"
        case .changeTakesEffect: "Renewal with the change of plan asked for"
        case .subscriptionEnds: "The subscription ends"
        case .pauseBegins: "The pause begins"
        case .pauseEnds: "The pause ends"
        case .draftIsIssued: "A draft invoice is issued"
        case .charge: "An invoice is charged"
        case .retry: "A charge is tried again"
        case .invoiceFallsDue: "An invoice falls due"
        case .chargeIsAskedAbout: "The processor is asked about a charge"
        case .cardExpires: "Notice that a card expires"
        case .promiseReminder: "Reminder of a promised payment"
        case .promisedPayment: "A promised payment is charged"
        case .other: "Something pending"
        }
    }
    public func consoleComesNextOnClock(_ what: String, _ name: String?, _ time: String) -> String {
        "Next: " + what + (name.map { ", \($0)" } ?? "") + ", on \(time)."
    }
    public func consoleCustomerSees(_ name: String) -> String { "What \(name) sees" }
}
