extension English {
    public func requestMailSubject(_ way: WayOut, _ number: String) -> String {
        way == .cancel ? "Receipt of cancellation \(number)" : "Receipt of withdrawal \(number)"
    }
    public func requestMailIntro(_ way: WayOut, _ merchant: String) -> String {
        way == .cancel
            ? "We received a cancellation to \(merchant) with this address."
            : "We received a withdrawal to \(merchant) with this address."
    }
    public var requestMailNextStep: String { "Confirm it, and you are charged for no further period." }
    public var requestMailOthers: String { "We received several requests in a row: each has its link." }
    public var requestMailButton: String { "See and confirm" }
    public var requestMailLink: String { "The link works for 72 hours and once." }
    public func sentBecauseAsked(_ merchant: String) -> String {
        "You receive this because somebody typed your address in the portal of \(merchant)."
    }
    public func waitingRequestSubject(_ way: WayOut, _ number: String) -> String {
        way == .cancel ? "Cancellation \(number) waits for your answer" : "Withdrawal \(number) waits for your answer"
    }
    public func waitingRequestIntro(_ way: WayOut, by date: String) -> String {
        "Whoever sent it has proven that the mailbox is theirs. Answer by \(date)."
    }
    public var waitingRequestAdvice: String {
        "Once it is settled, give back what is due and close it with the API: POST /v1/cancellation_requests/{id}/close."
    }
    public var dueBackLabel: String { "Due back" }
}
