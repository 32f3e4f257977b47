extension Portuguese {
    public var noEmail: String { "Sem e-mail" }
    public var changeEmail: String { "Mudar e-mail" }
    public var changeEmailIntro: String {
        "Enviaremos um link ao novo endereço. Seu e-mail muda quando você abrir e confirmar."
    }
    public var currentEmailLabel: String { "E-mail atual" }
    public var newEmailLabel: String { "Novo e-mail" }
    public var sendEmailLink: String { "Enviar link" }
    public var emailIsTheSame: String { "Esse já é o seu e-mail. Escreva outro." }
    public var tooManyEmailLetters: String {
        "Já enviamos vários e-mails. Use o último que chegou ou espere alguns minutos para pedir outro."
    }
    public func emailAwaits(_ email: String) -> String { "Esperamos sua confirmação em \(email)" }
    public var emailAwaitsHint: String {
        "Abra neste navegador o link que enviamos. Ele vale por 10 minutos; até lá nada muda."
    }
    public var sendAgain: String { "Enviar de novo" }
    public var keepMyEmail: String { "Deixar meu e-mail como está" }
    public var emailLinkResent: String { "Enviamos um novo link. O anterior não vale mais." }
    public var emailKept: String { "Seu e-mail continua como estava." }
    public func emailIsNow(_ email: String) -> String {
        "Pronto: seu e-mail agora é \(email). Encerramos suas outras sessões."
    }
    public var emailProofTitle: String { "Confirme que é você" }
    public func emailProofIntro(_ email: String) -> String {
        "Faz um tempo que você entrou. Antes de mudar seu e-mail, entre de novo com o que enviaremos a \(email)."
    }
    public func emailProofElsewhere(_ merchant: String) -> String {
        "Faz um tempo que você entrou. Entre de novo a partir de \(merchant) e mude seu e-mail nos 5 minutos seguintes."
    }
    public var emailNeedsSignIn: String { "Para confirmar seu novo e-mail, entre primeiro com o de sempre." }
    public var confirmEmailTitle: String { "Confirme seu novo e-mail" }
    public func confirmEmailIntro(_ email: String, _ merchant: String) -> String {
        "A partir de agora você entra no portal de \(merchant) com \(email), e os avisos chegam lá."
    }
    public var confirmEmailButton: String { "Confirmar e-mail" }
    public var spentEmailLink: String {
        "O link para mudar seu e-mail dura 10 minutos e vale uma única vez. Se seu e-mail ainda não mudou, peça outro."
    }
}
