/// How a customer makes a transfer that is awaited.
public protocol TransferPhrases {
    var transferTitle: String { get }
    func transferIntro(_ amount: String) -> String
    var transferBank: String { get }
    var transferAccount: String { get }
    var transferHolder: String { get }
    /// What is written beside the transfer.
    var transferReference: String { get }
    var seeTransfer: String { get }
    /// The customer says that it is made.
    var transferMade: String { get }
    /// It is awaited, in a list.
    var transferUnseen: String { get }
    /// It was made, they say, and it has not arrived.
    var transferNotSeen: String { get }
    var transferInsteadHint: String { get }
}
