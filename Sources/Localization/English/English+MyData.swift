extension English {
    public var myDataTitle: String { "My data" }
    public func myDataIntro(_ merchant: String) -> String { "What \(merchant) keeps about you in this portal." }
    public var downloadMyData: String { "Download my data" }
    public var downloadMyDataIntro: String {
        "One JSON file with what we store about you: your details, payment methods, subscriptions, invoices, payments, notices and "
            + "sessions. It never holds card numbers: we don't have them."
    }
    public var myDataFileName: String { "my-data" }
    public var deletionTitle: String { "Delete my data" }
    public func deletionIntro(_ merchant: String) -> String {
        "You can ask \(merchant) to delete your account. First we show you what goes and what stays."
    }
    public var askForDeletion: String { "Ask to delete my data" }
    public var deletionQuestion: String { "Ask to delete your data?" }
    public func deletionWarning(_ merchant: String) -> String {
        "We'll tell \(merchant). Nothing is deleted today, and you can withdraw your request while it waits."
    }
    public var deletedLabel: String { "Closed" }
    public var whatIsDeleted: String { "Your account: access to the portal, subscriptions and automatic charges." }
    public var keptByLawLabel: String { "Kept by law" }
    public var whatIsKeptByLaw: String { "Your invoices and payments, with the name and address printed on them." }
    public var deletionWaitsForDebts: String {
        "You have payments due: better pay them first, for you cannot get in afterwards."
    }
    public var deletionWaitsForSubscriptions: String {
        "You have active subscriptions: they are charged until your account is closed, and end then."
    }
    public var keepMyData: String { "Leave everything as it is" }
    public var confirmDeletion: String { "Ask to delete it" }
    public func deletionAwaits(_ date: String, _ merchant: String) -> String {
        "You asked for your data to be deleted on \(date). \(merchant) knows; nothing has been deleted yet."
    }
    public var withdrawDeletion: String { "Withdraw my request" }
    public var deletionAsked: String { "We received your request. Nothing has been deleted yet." }
    public var deletionWithdrawn: String { "You withdrew your request. Your data stays as it was." }
}
