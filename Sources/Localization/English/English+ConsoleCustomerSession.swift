extension English {
    public var consoleOpenSession: String { "Open a session for them" }
    public func consoleSessionTitle(_ customer: String) -> String { "Open the portal to \(customer)" }
    public var consoleSessionIntro: String {
        "Makes an address that opens their portal without code or password, once and within 5 minutes. The "
            + "session lasts for 1 hour at most, or 30 minutes without use. Whoever opens it can pay and change "
            + "details: give it to nobody else."
    }
    public var consoleSessionConfiguration: String { "Portal configuration" }
    public var consoleSessionConfigurationHint: String { "It decides what can be done in that session." }
    public var consoleTheirPortal: String { "The one they always have" }
    public var consoleUsualPortal: String { "Main" }
    public var consoleMakeSession: String { "Make the address" }
    public var consoleSessionMade: String { "The address is ready. It will not be shown again." }
    public var consoleSessionAddress: String { "Address to copy" }
    public var consoleSessionAddressHint: String {
        "It opens once and is over in 5 minutes, or earlier if somebody leaves the team. Who made it is in the audit trail."
    }
    public var consoleCustomerPortalIsOff: String { "The portal is off: nobody gets in until it is switched on." }
    public var consoleViewAs: String { "View as customer" }
    public func consoleViewAsTitle(_ customer: String) -> String { "See the portal as \(customer)" }
    public var consoleViewAsIntro: String {
        "You will see what they see, and cannot pay or change anything. Your name and the reason are kept in the "
            + "audit trail."
    }
    public var consoleViewReason: String { "Reason" }
    public var consoleViewReasonHint: String { "For example: asks about a charge of October." }
    public var consoleSeePortal: String { "See the portal" }
}
