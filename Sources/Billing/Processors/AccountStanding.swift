/// How an account stands at its processor: asked with a call that changes nothing.
public enum AccountStanding: Hashable, Sendable {
    case ready
    /// What somebody has to do, in whole sentences.
    case missing([String])
    case noAnswer(String)
}
