/// What is stored about a customer, to take along and to have deleted.
public protocol MyDataPhrases {
    var myDataTitle: String { get }
    func myDataIntro(_ merchant: String) -> String
    var downloadMyData: String { get }
    var downloadMyDataIntro: String { get }
    /// Of lower-case ASCII letters and hyphens: the file's name.
    var myDataFileName: String { get }
    var deletionTitle: String { get }
    func deletionIntro(_ merchant: String) -> String
    var askForDeletion: String { get }
    var deletionQuestion: String { get }
    func deletionWarning(_ merchant: String) -> String
    var deletedLabel: String { get }
    var whatIsDeleted: String { get }
    var keptByLawLabel: String { get }
    var whatIsKeptByLaw: String { get }
    var deletionWaitsForDebts: String { get }
    var deletionWaitsForSubscriptions: String { get }
    var keepMyData: String { get }
    var confirmDeletion: String { get }
    func deletionAwaits(_ date: String, _ merchant: String) -> String
    var withdrawDeletion: String { get }
    var deletionAsked: String { get }
    var deletionWithdrawn: String { get }
}
