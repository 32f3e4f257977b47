/// The console's addresses that belong to no merchant.
enum ConsoleAddress {
    static let root = "/console"
    static let signIn = "/console/sign-in"
    static let code = "/console/sign-in/code"
    static let signOut = "/console/sign-out"
    /// Where a forgotten password is asked for.
    static let password = "/console/password"
    static let account = "/console/account"
    /// Where a form waits whose session was over when it was sent.
    static let keptForm = "/console/form"
    static let secondFactor = "/console/account/second-factor"
    static let secondFactorSetUp = "/console/account/second-factor/set-up"
    static let ownPassword = "/console/account/password"
    static let recoveryCodes = "/console/account/recovery-codes"
    static let otherSessions = "/console/account/sessions/others/end"

    /// Where somebody begins at a merchant: it leads on to the mode that there is something in.
    static func merchant(_ slug: String) -> String { "/console/m/\(slug)" }
    static func session(_ id: String) -> String { "/console/account/sessions/\(id)/end" }
}
