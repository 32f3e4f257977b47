extension Portuguese {
    public func emailChangedMailSubject(_ merchant: String) -> String { "O e-mail da sua conta em \(merchant) mudou" }
    public func emailChangedMailIntro(_ newAddress: String) -> String {
        "O e-mail da sua conta agora é \(newAddress). Os avisos e os acessos chegarão lá; este endereço "
            + "não serve mais para entrar."
    }
    public var emailRemovedMailIntro: String {
        "Sua conta não tem mais um e-mail. Este endereço não recebe mais avisos nem serve para entrar."
    }
    public var confirmEmailMailSubject: String { "Confirme seu novo e-mail" }
    public func confirmEmailMailIntro(_ merchant: String) -> String {
        "Você pediu para usar este endereço na sua conta com \(merchant). A mudança é feita quando você confirmar."
    }
    public var confirmEmailMailButton: String { "Confirmar e-mail" }
    public var confirmEmailMailLink: String {
        "O link vale por 10 minutos e uma única vez. Abra-o no navegador em que você pediu a mudança."
    }
    public func passwordChangedMailSubject(_ merchant: String) -> String { "Sua senha em \(merchant) é nova" }
    public func passwordChangedMailIntro(_ merchant: String) -> String {
        "A senha com que você entra no portal de \(merchant) acabou de ser salva."
    }
    public func passwordRemovedMailSubject(_ merchant: String) -> String { "Você removeu sua senha em \(merchant)" }
    public func passwordRemovedMailIntro(_ merchant: String) -> String {
        "A partir de agora você entra no portal de \(merchant) com uma mensagem neste e-mail."
    }
    public func tellUsIfNotYou(_ merchant: String) -> String {
        "Se não foi você, avise \(merchant) o quanto antes: você pode responder este e-mail."
    }
}
