/// The links of mails: what each is for, that it is over, and a fresh one.
public protocol MailedLinkPhrases {
    var purposeIsPaidTitle: String { get }
    func purposeIsPaid(_ merchant: String) -> String
    /// How long one lasts that replaces a method, and one that downloads a paper.
    var spentReplacement: String { get }
    var spentPaper: String { get }
    var usedLinkTitle: String { get }
    var usedLink: String { get }
    var endedLinkTitle: String { get }
    var endedLink: String { get }
    /// The one button of a link that is over.
    var mailFreshLink: String { get }
    var freshLinkHint: String { get }
    /// Said alike, whatever is on file (A7).
    var freshLinkSent: String { get }
    var replacementTitle: String { get }
    func replacementIntro(_ merchant: String) -> String
    var replacedMethod: String { get }
    var replacedMethodExpires: String { get }
    var replacedTitle: String { get }
    func replacedBy(_ method: String) -> String
    func paperTitle(_ number: String) -> String
    func paperIntro(_ merchant: String) -> String
    var mailedLinksTitle: String { get }
    var mailedLinksIntro: String { get }
    var linkPays: String { get }
    var linkReplaces: String { get }
    var linkDownloads: String { get }
    /// - Parameters: days, ready to print.
    func mailedLinkDates(_ sent: String, until end: String) -> String
    var endAllLinks: String { get }
    var linkEnded: String { get }
    var linksEnded: String { get }
}
