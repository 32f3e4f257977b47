extension Portuguese {
    public var consoleSignInTitle: String { "Entre no console" }
    public var consoleSignInIntro: String { "Para quem trabalha na loja." }
    public var consoleForgotPassword: String { "Esqueci minha senha" }
    public func consoleRefusal(_ trouble: SignInTrouble) -> String {
        switch trouble {
        case .wrongPassword: "O e-mail ou a senha não estão corretos."
        case .wrongCode: "Esse código não está correto ou já foi usado. Espere o próximo e tente de novo."
        case .locked:
            "Houve tentativas demais. Espere 15 minutos (até 24 horas se foram muitas), ou escolha uma senha nova com um link no seu e-mail: com ela você entra na hora."
        case .codesLocked:
            "Houve códigos errados demais. Tente de novo em 24 horas, ou entre de um lugar onde você já tenha entrado."
        case .expired: "Passou tempo demais, ou houve tentativas demais. Comece de novo."
        case .passwordTooShort: passwordIsTooShort
        case .passwordTooLong: passwordIsTooLong
        case .passwordTooCommon: "É das primeiras que alguém tentaria, ou parece com seus dados. Escolha outra."
        case .passwordUnchanged: "Essa é a sua senha atual. Escolha outra."
        }
    }
    public var consoleCodeTitle: String { "Digite seu código" }
    public var consoleCodeIntro: String { "Abra seu app de códigos e digite os 6 dígitos que ele mostra." }
    public var consoleCodeLabel: String { "Código" }
    public var consoleCodeHint: String { "Os 6 dígitos do seu app, ou um código de recuperação." }
    public var consoleCodeIsMissing: String { "Digite o código." }
    public var consoleOtherAccount: String { "Entrar com outra conta" }
    public var consolePasswordTitle: String { "Escolha uma nova senha" }
    public var consolePasswordIntro: String {
        "Digite seu e-mail. Se ele tiver acesso ao console, enviamos um link para escolher outra senha."
    }
    public var consoleSendLink: String { "Enviar link" }
    public var consoleBackToSignIn: String { "Ir para a entrada" }
    public var consoleNewPasswordTitle: String { "Sua nova senha" }
    public var consoleLinkIsOver: String { "Este link não vale mais" }
    public var consolePasswordLinkIsOver: String {
        "Os links para escolher senha duram 1 hora e valem uma única vez."
    }
    public var consoleAskForLink: String { "Pedir outro link" }
    public func consoleInvitationTitle(_ merchant: String) -> String { "Trabalhe no console de \(merchant)" }
    public func consoleInvitationIntro(_ email: String, role: String) -> String {
        "O convite é para \(email), com o perfil “\(role)”."
    }
    public var consoleInvitationKnown: String {
        "Você já tem acesso ao console com este e-mail. Entre para aceitar o convite."
    }
    public func consoleInvitationOther(_ email: String) -> String {
        "Neste navegador está aberta a sessão de \(email). Encerre-a e abra o link de novo."
    }
    public var consoleInvitationAccept: String { "Aceitar o convite" }
    public var consoleInvitationUsed: String { "Este convite já foi aceito. Entre com seu e-mail e sua senha." }
    public var consoleInvitationExpired: String { "Os convites duram 7 dias. Peça outro a quem convidou você." }
    public var consoleYourName: String { "Nome e sobrenome" }
    public var consoleSignedOut: String { "Você saiu." }
    public var consoleSignInAgain: String { "Sua sessão terminou. Entre de novo para continuar." }
    public var consoleKeptFormTitle: String { "O que você escreveu continua aqui" }
    public var consoleKeptFormIntro: String {
        "Sua sessão terminou antes de recebermos: não fizemos nada. Confira e envie de novo, ou volte à página."
    }
    public var consoleKeptFormSend: String { "Enviar o que escrevi" }
    public var consoleKeptFormLeave: String { "Voltar sem enviar" }
    public var consolePasswordAsked: String {
        "Se o e-mail tiver acesso ao console, enviamos um link para escolher uma senha. Vale por 1 hora."
    }
    public var consolePasswordSaved: String { "Salvamos sua senha. Entre com ela." }
    public func consoleJoined(_ merchant: String) -> String { "Você já trabalha no console de \(merchant)." }
}
