/// Several accounts of one person.
public protocol AccountChangePhrases {
    /// Above the others, in the menu of the account.
    var otherAccounts: String { get }
}
