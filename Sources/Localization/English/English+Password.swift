extension English {
    public func signInWithPassword(_ merchant: String) -> String {
        "Enter the email you use with \(merchant) and your password. If you prefer, we send a message to get in without it."
    }
    public var noPasswordYet: String { "First time, or forgot it? Activate your account" }
    public var activationTitle: String { "Activate your account" }
    public func activationIntro(_ merchant: String) -> String {
        "Enter the email you use with \(merchant). We will send a message to check that it is yours; then you choose your password."
    }
    public var sendActivation: String { "Send activation email" }
    public var passwordIsWrong: String {
        "The email or the password is not right. You can also get in with a message to your email."
    }
    public var passwordsAreLocked: String {
        "For safety, no passwords are taken for this email right now. Get in with a message to your email."
    }
    public var passwordTitle: String { "Your password" }
    public func passwordIntro(_ email: String) -> String {
        "It signs you in as \(email), without waiting for an email."
    }
    public var newPasswordLabel: String { "New password" }
    public var newPasswordHint: String {
        "At least 8 characters. A phrase that only you know works well; you can paste it."
    }
    public var savePassword: String { "Save password" }
    public var removePassword: String { "Remove password" }
    public var passwordChosen: String { "Your password is saved. You can sign in with it from now on." }
    public var passwordSaved: String {
        "Your password is saved. If somebody else knew it, end the other sessions here."
    }
    public var passwordRemoved: String {
        "Your password is removed. From now on you get in with a message to your email."
    }
    public var passwordIsTooShort: String { "Use at least 8 characters." }
    public var passwordIsTooLong: String { "It is too long: use fewer than 1,000 characters." }
    public var passwordIsTooCommon: String { "It is among the first that somebody would try. Choose another." }
    public var passwordIsTooPersonal: String {
        "It is too close to your name, your e-mail or the name of this merchant, and that is guessed. Choose another."
    }
    public func proveForPassword(_ email: String) -> String {
        "Before it is set, changed or removed we check that the email is yours: we will send a message to \(email)."
    }
    public var proveByMail: String { "Send the message" }
    public var proveAgain: String { "More than 5 minutes have passed. Check again that the email is yours." }
}
