extension English {
    public var withoutAccount: String { "Without signing in" }
    public func publicCancellation(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancel a subscription without signing in" : "Withdraw from a contract"
    }
    public func publicCancellationTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancel a service" : "Withdraw from a contract"
    }
    public func publicCancellationIntro(_ way: PublicCancellation, _ merchant: String, days: Int) -> String {
        way == .cancel
            ? "Tell us what you want to cancel with \(merchant). You need not sign in: you get a receipt with a number and the time."
            : "For \(days) days after your contract with \(merchant) you may withdraw and need not say why. You get a receipt with a number and the time."
    }
    public var publicCancellationNameHint: String { "As it stands in your contract or on your invoices." }
    public var publicCancellationEmailHint: String { "The one you signed up with. The link to confirm goes there." }
    public func publicCancellationWhatLabel(_ way: PublicCancellation) -> String {
        way == .cancel ? "What you want to cancel" : "What you withdraw from"
    }
    public var publicCancellationWhatHint: String { "The name of the plan, for example. Do not write card numbers." }
    public var publicCancellationWhatIsMissing: String { "Write which plan or service it is." }
    public func publicCancellationSend(_ way: PublicCancellation) -> String {
        way == .cancel ? "Send cancellation" : "Send withdrawal"
    }
    public func requestReceived(_ way: PublicCancellation) -> String {
        way == .cancel ? "We received your cancellation" : "We received your withdrawal"
    }
    public func requestNextStep(_ email: String) -> String {
        "One step is left: open the message that we sent to \(email) and confirm. Before you do, you see what ends and when."
    }
    public var requestMailAdvice: String {
        "If you wrote to us several times today, the message may take up to an hour. Keep this receipt."
    }
    public var requestOutcomeIsMailed: String { "We mail this to you, too." }
    public var requestNumberLabel: String { "Number" }
    public var requestMomentLabel: String { "Received" }
    public func requestProofTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirm your cancellation" : "Confirm your withdrawal"
    }
    public var requestProofTitle: String { "Confirm your request" }
    public func requestProofIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Once you confirm, \(merchant) charges you for no further period."
            : "Once you confirm, what you choose ends now and \(merchant) computes what is due back to you."
    }
    public var requestChoiceLegend: String { "What is your request about?" }
    public var requestAll: String { "Everything on this list" }
    public var requestOther: String { "Something else" }
    public func requestNothingFound(_ merchant: String) -> String {
        "We found no current subscription with this e-mail. Confirm anyway and \(merchant) looks for it."
    }
    public func requestAlreadyEnded(_ plan: String, _ day: String) -> String {
        "Your subscription to \(plan) ended on \(day). You are charged for no further period."
    }
    public func requestAlreadyCancelled(_ plan: String, _ lastDay: String) -> String {
        "Your subscription to \(plan) is cancelled already: you can use it through \(lastDay). You are charged for no further period."
    }
    public func requestIfAnother(_ merchant: String) -> String {
        "If your request is about something else, confirm it and \(merchant) looks for it."
    }
    public func requestIsLate(_ merchant: String, days: Int) -> String {
        "The \(days) days to withdraw are over. You can cancel: once you confirm, \(merchant) charges you for no further period and answers about what you have paid."
    }
    public func requestIsLateMark(days: Int) -> String {
        "The \(days) days to withdraw are over: it will be cancelled."
    }
    public func requestIsLateForMoney(_ merchant: String, days: Int) -> String {
        "The \(days) days to withdraw are over. If you confirm all the same, \(merchant) answers about what you have paid."
    }
    public func requestAlreadyCancelledMark(_ lastDay: String) -> String {
        "It is cancelled already. Last day: \(lastDay)."
    }
    public func requestInTime(_ merchant: String) -> String {
        "Once you confirm, what you choose and is still in time ends now, and \(merchant) computes what is due back to you."
    }
    public func requestLateAmongOthers(_ merchant: String, days: Int) -> String {
        "What began more than \(days) days ago can only be cancelled: \(merchant) charges you for no further period and answers about what you have paid."
    }
    public func requestCancelledAmongOthers(_ merchant: String) -> String {
        "What is cancelled already stays so, and \(merchant) answers about what you have paid."
    }
    public var requestOwedOfLate: String { "Of what is no longer in time, this stays to be paid:" }
    public func requestSince(_ date: String) -> String { "Since \(date)" }
    public func requestLastPaid(_ amount: String, _ date: String) -> String { "Last payment: \(amount) on \(date)" }
    public func requestLastDay(_ plan: String) -> String { "Last day of \(plan)" }
    public func requestWouldEnd(_ lastDay: String) -> String { "Once you confirm, its last day is \(lastDay)" }
    public func requestRefundsInPortal(_ button: String) -> String {
        "Confirming here gives nothing back by itself. If you sign in to the portal, you can choose “\(button)”."
    }
    public var requestChoiceIsNeeded: String { "Choose what your request is about." }
    public func requestConfirm(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirm cancellation" : "Confirm withdrawal"
    }
    public var requestTellMerchant: String { "Confirm request" }
    public func requestDone(_ way: PublicCancellation) -> String {
        way == .cancel ? "Your cancellation is done" : "Your withdrawal is done"
    }
    public var requestNoMoreCharges: String { "You will be charged for no further period of what you chose." }
    public var requestNoMoreChargesOfEnded: String {
        "You will be charged for no further period of what was cancelled."
    }
    public func requestLeft(_ plan: String) -> String {
        "\(plan) was not cancelled by your request, for its first payment was under way. If that payment is approved, the subscription begins; if it is refused, it does not."
    }
    public func requestEndedNothing(_ merchant: String) -> String {
        "Nothing has been cancelled yet: \(merchant) looks for what your request is about."
    }
    public func requestWasLate(days: Int) -> String {
        "The \(days) days to withdraw were over: what you chose is cancelled."
    }
    public func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String {
        amount.map { "\(merchant) owes you \($0) back and confirms it by \(date)." }
            ?? "\(merchant) looks at your request and answers by \(date)."
    }
    public var spentRequestTitle: String { "This link no longer works" }
    public var spentRequest: String {
        "It was used, or its 72 hours are over. If you have not confirmed yet, ask again."
    }
}
