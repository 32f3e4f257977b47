/// Copies of invoices to a second address, such as an accountant's.
public protocol InvoiceCopyPhrases {
    var copiesTitle: String { get }
    var copiesSummary: String { get }
    var manageCopies: String { get }
    var copiesIntro: String { get }
    /// Where papers may not be downloaded.
    var copiesNotOffered: String { get }
    var copyAddressLabel: String { get }
    var copyIsActive: String { get }
    var copyIsWaiting: String { get }
    var endCopies: String { get }
    var newCopyTitle: String { get }
    var newCopyLabel: String { get }
    var newCopyHint: String { get }
    var sendCopyLink: String { get }
    var copyAddressIsKnown: String { get }
    func copyAddressIsReplaced(_ email: String) -> String
    var copyAsked: String { get }
    var copiesEnded: String { get }
    /// On the page of the link in the letter to that address.
    var confirmCopyTitle: String { get }
    func confirmCopyIntro(_ email: String, _ merchant: String) -> String
    var confirmCopyButton: String { get }
    var stopCopiesTitle: String { get }
    func stopCopiesIntro(_ email: String, _ merchant: String) -> String
    var stopCopiesButton: String { get }
    var copyConfirmedTitle: String { get }
    func copyConfirmedIntro(_ email: String) -> String
    var copyStoppedTitle: String { get }
    func copyStoppedIntro(_ email: String) -> String
    var spentCopyLink: String { get }
    /// Of a link to a paper that went to such an address, and is over: none is mailed in its place.
    var overCopyPaper: String { get }
}
