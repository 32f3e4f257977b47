extension English {
    public func requestOutcomeMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "You confirmed cancellation \(number)" : "You confirmed withdrawal \(number)"
    }
    public func requestOutcomeMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "You confirmed your cancellation to \(merchant). Keep this message."
            : "You confirmed your withdrawal to \(merchant). Keep this message."
    }
    public func requestReceivedMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "We received your cancellation \(number)" : "We received your withdrawal \(number)"
    }
    public func requestReceivedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "We received your cancellation to \(merchant), and you confirmed that this mailbox is yours. Keep this message."
            : "We received your withdrawal to \(merchant), and you confirmed that this mailbox is yours. Keep this message."
    }
    public var requestConfirmedLabel: String { "Confirmed" }
    public var requestAnswerByLabel: String { "Answer by" }
    public func requestClosedMailSubject(_ merchant: String, _ number: String) -> String {
        "\(merchant) closed your request \(number)"
    }
    public func requestClosedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "\(merchant) looked at your cancellation and closed it."
            : "\(merchant) looked at your withdrawal and closed it."
    }
    public var requestClosedLabel: String { "Closed" }
    public func requestGaveBack(_ merchant: String, _ amount: String) -> String {
        "\(merchant) gave you back \(amount): all that was due."
    }
    public func requestGaveBackPart(_ merchant: String, _ given: String, of due: String) -> String {
        "\(merchant) gave you back \(given) of the \(due) that you had paid."
    }
    public func requestGaveNothingBack(_ merchant: String, of due: String) -> String {
        "\(merchant) closed it and gave no money back. You had paid \(due)."
    }
    public func requestClosedReason(_ merchant: String, _ reason: String) -> String {
        "This is what \(merchant) says: \(reason)"
    }
    public func requestClosedWithoutReason(_ merchant: String) -> String { "\(merchant) gave no reason." }
    public func requestClosedAdvice(_ merchant: String) -> String {
        "If you disagree, write to \(merchant) and name the number."
    }
}
