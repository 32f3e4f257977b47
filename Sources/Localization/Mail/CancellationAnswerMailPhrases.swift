/// Letters about what came of a request without an account, to whoever proved it.
public protocol CancellationAnswerMailPhrases {
    func requestOutcomeMailSubject(_ way: PublicCancellation, _ number: String) -> String
    func requestOutcomeMailIntro(_ way: PublicCancellation, _ merchant: String) -> String
    /// Where confirming has ended nothing: the merchant looks at it.
    func requestReceivedMailSubject(_ way: PublicCancellation, _ number: String) -> String
    func requestReceivedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String
    /// When it was confirmed.
    var requestConfirmedLabel: String { get }
    var requestAnswerByLabel: String { get }
    func requestClosedMailSubject(_ merchant: String, _ number: String) -> String
    func requestClosedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String
    var requestClosedLabel: String { get }
    /// All that was due.
    func requestGaveBack(_ merchant: String, _ amount: String) -> String
    func requestGaveBackPart(_ merchant: String, _ given: String, of due: String) -> String
    func requestGaveNothingBack(_ merchant: String, of due: String) -> String
    /// - Parameter reason: the merchant's own words.
    func requestClosedReason(_ merchant: String, _ reason: String) -> String
    func requestClosedWithoutReason(_ merchant: String) -> String
    /// Where to turn who disagrees.
    func requestClosedAdvice(_ merchant: String) -> String
}
