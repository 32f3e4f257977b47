extension English {
    public var skipToContent: String { "Skip to content" }
    public var languageLabel: String { "Language" }
    public var menuLabel: String { "Sections" }
    public var accountLabel: String { "Your account" }
    public var needHelp: String { "Need help?" }
    public var privacy: String { "Privacy" }
    public var terms: String { "Terms" }
    public func backTo(_ merchant: String) -> String { "Back to \(merchant)" }
    public var signOut: String { "Sign out" }
    public var testModeMark: String { "Test mode" }
    public var testMode: String { "Test mode: no real money is charged." }
}
