extension English {
    public func signInMailSubject(_ merchant: String) -> String { "Your code to sign in to \(merchant)" }
    public var signInMailIntro: String { "Use this code to enter your billing portal:" }
    public var signInMailIntroWithPassword: String {
        "Use this code to enter your billing portal, and to choose your password:"
    }
    public var signInMailLink: String {
        "You can also use the button. The code and the link work for 10 minutes, and only once."
    }
    public var signInMailCode: String { "The code works for 10 minutes, and only once." }
    public var signInMailButton: String { "Enter the portal" }
    public func signInMailSecret(_ merchant: String) -> String {
        "Do not share this code with anybody: \(merchant) will never ask you for it."
    }
}
