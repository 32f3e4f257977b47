extension English {
    public func requestMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Receipt of cancellation \(number)" : "Receipt of withdrawal \(number)"
    }
    public func requestMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "We received a cancellation to \(merchant) with this address."
            : "We received a withdrawal to \(merchant) with this address."
    }
    public var requestMailNextStep: String {
        "It still has to be confirmed. Before you do, you see what ends and when."
    }
    public var requestMailOthers: String { "We received several requests in a row: each has its link." }
    public var requestMailButton: String { "See and confirm" }
    public var requestMailLink: String { "The link works for 72 hours and once." }
    public func sentBecauseAsked(_ merchant: String) -> String {
        "You receive this because somebody typed your address in the portal of \(merchant)."
    }
    public func waitingRequestSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Cancellation \(number) waits for your answer" : "Withdrawal \(number) waits for your answer"
    }
    public func waitingRequestIntro(_ way: PublicCancellation, by date: String) -> String {
        "Whoever sent it has proven that the mailbox is theirs. Answer by \(date)."
    }
    public func waitingRequestAdvice(_ id: String) -> String {
        "Once it is settled, give back what is due and close it with the API: POST /v1/cancellation_requests/\(id)/close."
    }
    public var waitingRequestWhatLabel: String { "What they ask for" }
    public var waitingRequestLeftLabel: String { "Goes on, its first payment under way" }
    public var waitingRequestIDLabel: String { "Identifier in the API" }
    public var dueBackLabel: String { "Due back" }
    public var unbilledLabel: String { "No longer billed" }
}
