extension Portuguese {
    public var consoleForbiddenTitle: String { "Seu perfil não permite isto" }
    public func consoleForbidden(_ role: String) -> String {
        "Seu perfil nesta loja é “\(role)”, e isto fica com outras pessoas. Sua tentativa ficou registrada."
    }
    public var consoleForbiddenAdvice: String { "Se você precisar, peça a quem administra esta loja." }
    public var consoleWhoCan: String { "Podem fazer isto:" }
    public var consoleNobodyCan: String { "Por enquanto ninguém nesta loja pode fazer isto." }
    public func consoleRequestID(_ id: String) -> String {
        "Se pedir ajuda a quem administra este servidor, informe este código: \(id)"
    }
    public var consoleProveTitle: String { "Confirme que é você" }
    public var consoleProveIntro: String {
        "O que você vai fazer é delicado. Confirme e será feito em seguida; o que você digitou foi mantido."
    }
    public var consoleProve: String { "Confirmar e continuar" }
    public var consoleProveLater: String { "Não fazer agora" }
    public func consoleProving(_ act: ProvedAct) -> String {
        switch act {
        case .invitation: "É para fazer ou retirar um convite."
        case .person: "É para mudar o acesso de uma pessoa."
        case .refund: "É para reembolsar um pagamento."
        case .notification: "É para mudar o que seus clientes recebem."
        case .creditNote: "É para fazer uma nota de crédito."
        case .webhook: "É para mudar um webhook."
        case .key: "É para mudar as chaves da API."
        case .secondFactor: "É para mudar sua verificação em duas etapas."
        }
    }
}
