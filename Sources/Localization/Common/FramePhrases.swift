/// What stands around every page.
public protocol FramePhrases {
    var skipToContent: String { get }
    var languageLabel: String { get }
    var menuLabel: String { get }
    var accountLabel: String { get }
    var needHelp: String { get }
    var privacy: String { get }
    var terms: String { get }
    func backTo(_ merchant: String) -> String
    var signOut: String { get }
    /// In the head of a page; ``testMode`` says at its foot what that means.
    var testModeMark: String { get }
    var testMode: String { get }
}
