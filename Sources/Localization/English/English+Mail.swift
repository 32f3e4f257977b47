extension English {
    public func greeting(_ name: String) -> String { "Hello, \(name)," }
    public var greetingWithoutName: String { "Hello," }
    public var portalLinkLabel: String { "Your billing portal" }
    public func sentBecause(_ merchant: String) -> String {
        "You receive this because you have an account with \(merchant)."
    }
    public var customersPortalLabel: String { "Your customers' portal" }
    public func sentToMerchantBecause(_ merchant: String) -> String {
        "You receive this because yours is the contact address of \(merchant) in its billing portal."
    }
    public var ignoreIfNotYou: String { "If this was not you, ignore this message." }
    public var copyLink: String { "If the button does not work, copy this link into your browser:" }
}
