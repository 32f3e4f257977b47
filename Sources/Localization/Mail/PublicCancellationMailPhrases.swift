/// Letters about what somebody asked without an account. Nothing that a stranger typed stands in the one that they are sent.
public protocol PublicCancellationMailPhrases {
    func requestMailSubject(_ way: PublicCancellation, _ number: String) -> String
    func requestMailIntro(_ way: PublicCancellation, _ merchant: String) -> String
    var requestMailNextStep: String { get }
    /// Where further links follow, each with its number.
    var requestMailOthers: String { get }
    var requestMailButton: String { get }
    var requestMailLink: String { get }
    /// At its foot: whoever reads it may have no account.
    func sentBecauseAsked(_ merchant: String) -> String
    /// To the merchant.
    func waitingRequestSubject(_ way: PublicCancellation, _ number: String) -> String
    func waitingRequestIntro(_ way: PublicCancellation, by date: String) -> String
    /// - Parameter id: as the API knows it: `crq_…`.
    func waitingRequestAdvice(_ id: String) -> String
    /// What somebody else asked for: whoever reads it is not addressed.
    var waitingRequestWhatLabel: String { get }
    /// Of what was meant and goes on: beside it its plan.
    var waitingRequestLeftLabel: String { get }
    var waitingRequestIDLabel: String { get }
    var dueBackLabel: String { get }
    /// What waited for the next invoice of what was withdrawn from.
    var unbilledLabel: String { get }
}
