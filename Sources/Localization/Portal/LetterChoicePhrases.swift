/// Which letters a customer gets, and which are always sent.
public protocol LetterChoicePhrases {
    var lettersTitle: String { get }
    /// On the page that leads to the choice.
    var lettersSummary: String { get }
    /// Also at the foot of each letter that can be done without.
    var chooseLetters: String { get }
    var lettersIntro: String { get }
    var chosenLettersLegend: String { get }
    /// What all of them are written in.
    var letterLanguage: String { get }
    var invoiceLetters: String { get }
    var invoiceLettersDetail: String { get }
    var paymentLetters: String { get }
    var paymentLettersDetail: String { get }
    var cardLetters: String { get }
    var cardLettersDetail: String { get }
    var alwaysSentTitle: String { get }
    var alwaysSentIntro: String { get }
    /// Each kind that is always sent, and why.
    var debtLetters: String { get }
    var debtLettersReason: String { get }
    var subscriptionLetters: String { get }
    var subscriptionLettersReason: String { get }
    var refundLetters: String { get }
    var refundLettersReason: String { get }
    var accessLetters: String { get }
    var accessLettersReason: String { get }
    var securityLetters: String { get }
    var securityLettersReason: String { get }
    /// Which letters, or their language.
    var lettersSaved: String { get }
}
