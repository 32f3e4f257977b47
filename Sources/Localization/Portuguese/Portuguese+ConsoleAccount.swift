extension Portuguese {
    public var consoleAccountTitle: String { "Sua conta" }
    public var consoleNoMerchants: String {
        "Por enquanto você não trabalha em nenhuma loja. Quando alguém convidar você, chegará um e-mail."
    }
    public var consoleYourDetails: String { "Seus dados" }
    public var consoleHowYouComeIn: String { "Como você entra" }
    public var consoleSecondFactor: String { "Verificação em duas etapas" }
    public var consoleFactorIsOff: String { "Não configurado" }
    public var consoleChangePassword: String { "Mudar a senha" }
    public var consoleNewRecoveryCodes: String { "Novos códigos de recuperação" }
    public var consoleAccountSaved: String { "Salvamos seus dados." }
    public var consoleSessionEnded: String { "Encerramos essa sessão." }
    public var consoleSessionsEnded: String { "Encerramos as outras sessões." }
    public func consoleFactorIsOn(codesLeft: Int) -> String {
        codesLeft == 1
            ? "Códigos de um app. Resta 1 código de recuperação."
            : "Códigos de um app. Restam \(codesLeft) códigos de recuperação."
    }
    public var consoleOtherApp: String { "Usar outro app" }
    public var consoleCurrentPassword: String { "Senha atual" }
    public var consoleCurrentIsWrong: String { "Essa não é sua senha atual." }
    public var consolePasswordChanged: String { "Salvamos sua nova senha e encerramos suas outras sessões." }
    public var consoleChangePasswordHint: String {
        "Ao salvá-la, suas outras sessões são encerradas, e avisamos por e-mail."
    }

    public var consoleFailuresTitle: String { "Entradas que falharam" }
    public var consoleFailuresIntro: String {
        "As últimas com este e-mail, de 30 dias. Se não foi ninguém que você conheça, uma senha melhor ajuda."
    }
    public var consoleNoFailures: String { "Nos últimos 30 dias ninguém falhou ao entrar com este e-mail." }
    public var consoleFailedByPassword: String { "A senha não era essa" }
    public var consoleFailedByCode: String { "A senha era essa, o código não" }
}
