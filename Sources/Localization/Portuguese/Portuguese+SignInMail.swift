extension Portuguese {
    public func signInMailSubject(_ merchant: String) -> String { "Seu código para entrar em \(merchant)" }
    public var signInMailIntro: String { "Com este código você entra no seu portal de pagamentos:" }
    public var signInMailIntroWithPassword: String {
        "Com este código você entra no seu portal de pagamentos, e pode escolher sua senha:"
    }
    public var signInMailLink: String {
        "Você também pode entrar pelo botão. O código e o link valem por 10 minutos e uma única vez."
    }
    public var signInMailCode: String { "O código vale por 10 minutos e uma única vez." }
    public var signInMailButton: String { "Entrar no portal" }
    public func signInMailSecret(_ merchant: String) -> String {
        "Não compartilhe este código com ninguém: \(merchant) nunca vai pedi-lo."
    }
}
