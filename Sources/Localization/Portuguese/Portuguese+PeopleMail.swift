extension Portuguese {
    public func invitationMailSubject(_ merchant: String) -> String { "\(merchant) convida você para o console" }
    public func invitationMailIntro(_ merchant: String) -> String {
        "\(merchant) convida você para trabalhar no console de cobranças: clientes, faturas e pagamentos em um só lugar."
    }
    public var invitationMailButton: String { "Ver o convite" }
    public var invitationMailLink: String { "O link vale por 7 dias, uma única vez." }
    public var invitationMailIgnore: String { "Se você não esperava este convite, ignore este e-mail." }
    public var passwordResetMailSubject: String { "Escolha uma nova senha para o console" }
    public var passwordResetMailIntro: String { "Com este botão você escolhe uma nova senha para entrar no console." }
    public var passwordResetMailButton: String { "Escolher senha" }
    public var passwordResetMailLink: String { "O link vale por 1 hora, uma única vez." }
    public var consolePasswordChangedMailSubject: String { "Sua senha do console mudou" }
    public var consolePasswordChangedMailIntro: String {
        "Sua senha do console é outra a partir de agora. Encerramos suas outras sessões."
    }
    public var secondFactorChangedMailSubject: String { "Sua verificação em duas etapas no console mudou" }
    public var secondFactorChangedMailIntro: String {
        "Mudou o app ou a lista de códigos de recuperação com que você confirma que é você ao entrar no console."
    }
    public var codesTriedMailSubject: String { "Alguém testa códigos para entrar no seu console" }
    public var codesTriedMailIntro: String {
        "Alguém digitou a sua senha e depois vários códigos errados. Talvez saiba a sua senha."
    }
    public var newBrowserMailSubject: String { "Você entrou no console de outro navegador" }
    public var newBrowserMailIntro: String {
        "Alguém entrou no console com a sua senha de um navegador ou de uma rede que não conhecíamos."
    }
    public func consoleAccessNotYou(_ merchant: String) -> String {
        "Se não foi você, escolha outra senha na página de entrada e avise um dono de \(merchant)."
    }
    public var consoleMailLabel: String { "Seu console" }
    public func sentToPersonBecause(_ merchant: String) -> String {
        "Você recebe este e-mail porque \(merchant) usa este endereço para o console de cobranças."
    }

    public func testLetterSubject(_ subject: String) -> String { "[Teste] \(subject)" }
    public var testLetterNotice: String { "Teste: você o pediu no console e ele chega só a você" }
}
