/// The browsers in which a customer is signed in (S2).
public protocol BrowserSessionPhrases {
    var visitsTitle: String { get }
    var visitsIntro: String { get }
    var thisVisit: String { get }
    var unknownBrowser: String { get }
    func lastSeen(_ moment: String) -> String
    var endVisit: String { get }
    var endOtherVisits: String { get }
    var visitsEnded: String { get }
    var visitEnded: String { get }
    /// To one of the merchant's people, above every page (S4).
    func viewingAs(_ customer: String) -> String
    var backToConsole: String { get }
    /// To the same, after a press that was refused.
    func viewingChangesNothing(_ customer: String) -> String
}
