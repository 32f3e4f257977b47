/// What a customer agrees to when a refused charge may go on to their other methods.
public protocol FallbackPhrases {
    var fallbackTitle: String { get }
    /// What is agreed to, in full.
    var fallbackTerms: String { get }
    func fallbackAgreedOn(_ date: String) -> String
    var fallbackAgree: String { get }
    var fallbackWithdraw: String { get }
    var fallbackAgreed: String { get }
    var fallbackWithdrawn: String { get }
}
