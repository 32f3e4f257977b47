/// Letters about what somebody asked without an account. Nothing that a stranger typed stands in the one that they are sent.
public protocol PublicCancellationMailPhrases {
    func requestMailSubject(_ way: WayOut, _ number: String) -> String
    func requestMailIntro(_ way: WayOut, _ merchant: String) -> String
    var requestMailNextStep: String { get }
    /// Where further links follow, each with its number.
    var requestMailOthers: String { get }
    var requestMailButton: String { get }
    var requestMailLink: String { get }
    /// At its foot: whoever reads it may have no account.
    func sentBecauseAsked(_ merchant: String) -> String
    /// To the merchant.
    func waitingRequestSubject(_ way: WayOut, _ number: String) -> String
    func waitingRequestIntro(_ way: WayOut, by date: String) -> String
    var waitingRequestAdvice: String { get }
    var dueBackLabel: String { get }
}
