/// The letter with a link in place of an old one.
public protocol FreshLinkMailPhrases {
    func freshLinkMailSubject(_ merchant: String) -> String
    func freshPaymentLinkIntro(_ merchant: String) -> String
    func freshMethodLinkIntro(_ merchant: String) -> String
    func freshPaperLinkIntro(_ merchant: String) -> String
}
