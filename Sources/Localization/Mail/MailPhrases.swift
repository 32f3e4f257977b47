/// What every mail shares. Each notification adds its own.
public protocol MailPhrases {
    func greeting(_ name: String) -> String
    var greetingWithoutName: String { get }
    func sentBecause(_ merchant: String) -> String
    var ignoreIfNotYou: String { get }
}
