/// Ways into a customer's portal that the merchant's people make (S09, S4).
public protocol ConsoleCustomerSessionPhrases {
    var consoleOpenSession: String { get }
    func consoleSessionTitle(_ customer: String) -> String
    /// What the address does and how long it lives.
    var consoleSessionIntro: String { get }
    var consoleSessionConfiguration: String { get }
    var consoleSessionConfigurationHint: String { get }
    /// The configuration that rules them anyway.
    var consoleTheirPortal: String { get }
    /// The merchant's first one, which has no name.
    var consoleUsualPortal: String { get }
    var consoleMakeSession: String { get }
    var consoleSessionMade: String { get }
    var consoleSessionAddress: String { get }
    var consoleSessionAddressHint: String { get }
    var consoleCustomerPortalIsOff: String { get }
    var consoleViewAs: String { get }
    func consoleViewAsTitle(_ customer: String) -> String
    var consoleViewAsIntro: String { get }
    var consoleViewReason: String { get }
    var consoleViewReasonHint: String { get }
    var consoleSeePortal: String { get }
}
