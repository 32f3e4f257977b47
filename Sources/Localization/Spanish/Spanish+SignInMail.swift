extension Spanish {
    public func signInMailSubject(_ merchant: String) -> String { "Tu código para entrar a \(merchant)" }
    public var signInMailIntro: String { "Con este código entras a tu portal de pagos:" }
    public var signInMailIntroWithPassword: String {
        "Con este código entras a tu portal de pagos, y puedes elegir tu contraseña:"
    }
    public var signInMailLink: String {
        "También puedes entrar con el botón. El código y el enlace sirven durante 10 minutos y una sola vez."
    }
    public var signInMailCode: String { "El código sirve durante 10 minutos y una sola vez." }
    public var signInMailButton: String { "Entrar al portal" }
    public func signInMailSecret(_ merchant: String) -> String {
        "No compartas este código con nadie: \(merchant) nunca te lo pedirá."
    }
}
