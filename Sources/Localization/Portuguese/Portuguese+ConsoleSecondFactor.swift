extension Portuguese {
    public var consoleFactorTitle: String { "Verificação em duas etapas" }
    public var consoleFactorNeeded: String {
        "Seu perfil pode mover dinheiro e dar acessos: antes de continuar, configure a verificação em duas etapas."
    }
    public var consoleFactorNeededInLive: String {
        "O que você pediu mexe com dinheiro ou acessos reais e não foi feito: primeiro configure os códigos de um app e depois peça de novo."
    }
    public var consoleFactorIntro: String {
        "Além da senha, pediremos um código de 6 dígitos que muda a cada 30 segundos. Serve qualquer app de códigos do seu telefone."
    }
    public var consoleSetUpFactor: String { "Configurar os códigos" }
    public var consoleScan: String { "1. Abra seu app de códigos e aponte a câmera aqui." }
    public var consoleQRLabel: String { "Código QR para seu app de códigos" }
    public var consoleTypeSecret: String { "Sem câmera? Digite esta chave no app:" }
    public var consoleFirstCode: String { "2. Código de 6 dígitos que o app mostra" }
    public var consoleConfirmFactor: String { "Confirmar" }
    public var consoleRecoveryTitle: String { "Guarde seus códigos de recuperação" }
    public func consoleRecoveryIntro(replacing: Bool) -> String {
        "Se você perder o telefone, cada um vale uma vez para entrar. Guarde-os agora em um lugar seguro: não vamos mostrá-los de novo"
            + (replacing ? ", e os anteriores não valem mais." : ".")
    }
    public var consoleCodesKept: String { "Já guardei" }
    public var consoleSecondFactorOn: String { "Pronto: a partir de agora pediremos um código do seu app." }
    public var consoleFactorGoesOn: String { "O app que você usa agora continua valendo até você confirmar o novo." }
    public var consoleOtherSecret: String { "Gerar outra chave" }
}
