extension Portuguese {
    public var consolePeopleIntro: String {
        "Quem trabalha aqui e o que pode fazer. O que fazem fica no registro."
    }
    public var consoleInvite: String { "Convidar alguém" }
    public var consoleInviteIntro: String {
        "Enviamos um link que serve por 7 dias e uma vez. Com ele a pessoa escolhe a senha, ou entra se já tiver conta."
    }
    public var consolePersonColumn: String { "Pessoa" }
    public var consoleRoleColumn: String { "Função" }
    public var consoleSinceColumn: String { "Desde" }
    public var consoleSecondFactorColumn: String { "Verificação em duas etapas" }
    public var consoleHasSecondFactor: String { "Ativada" }
    public var consoleLacksSecondFactor: String { "Não ativada" }
    public var consoleYou: String { "você" }
    public func consoleRoleExplained(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Tudo, inclusive fazer e tirar donos. Precisa de verificação em duas etapas."
        case .admin: "Tudo menos fazer ou tirar donos. Precisa de verificação em duas etapas."
        case .developer: "Chaves, webhooks e eventos; vê clientes, cobranças e ajustes sem mudá-los."
        case .support: "Atende os clientes: edita, cobra, reembolsa e vê o portal como eles."
        case .readOnly: "Vê clientes, cobranças e ajustes. Não muda nada."
        }
    }
    public var consoleSendInvitation: String { "Enviar convite" }
    public var consoleAlreadyMember: String { "Essa pessoa já trabalha aqui." }
    public var consoleOwnersOnly: String { "Só um dono pode fazer, mudar ou tirar donos." }
    public var consoleLastOwner: String {
        "É o único dono, e um tem de ficar. Primeiro torne dona outra pessoa."
    }

    public var consoleInvitationMadeTitle: String { "Convite enviado" }
    public func consoleInvitationMade(_ email: String, until: String) -> String {
        "Escrevemos para \(email). O link serve até \(until), uma vez."
    }
    public var consoleInvitationNotArrived: String {
        "Se não chegar, confira o endereço e convide de novo: o link novo substitui este."
    }
    public var consoleInvitationsTitle: String { "Convites não aceitos" }
    public func consoleInvitationEnds(_ date: String) -> String { "Serve até \(date)" }
    public var consoleWithdrawInvitation: String { "Retirar" }
    public func consoleInvitationWithdrawn(_ email: String) -> String {
        "Retiramos o convite a \(email). O link já não serve."
    }

    public var consoleChangeRole: String { "Mudar a função" }
    public func consoleRoleChanged(_ name: String) -> String { "Mudamos a função de \(name). Vale a partir de agora." }
    public var consoleRemoveMember: String { "Tirar daqui" }
    public func consoleRemoveQuestion(_ name: String, _ merchant: String) -> String {
        "Tirar \(name) de \(merchant)?"
    }
    public func consoleRemoveFollows(_ name: String) -> [String] {
        [
            "\(name) deixa de ver esta empresa agora mesmo, também onde estiver com o console aberto.",
            "O que fez continua no registro, com o nome.",
            "As chaves e os webhooks continuam funcionando: se os conhece, troque-os.",
            "Para voltar, convide de novo.",
        ]
    }
    public var consoleRemoveYourself: [String] {
        [
            "Você deixa de ver esta empresa agora mesmo.",
            "O que você fez continua no registro, com o seu nome.",
            "Para voltar, alguém tem de convidar você.",
        ]
    }
    public func consoleMemberRemoved(_ name: String) -> String { "\(name) já não trabalha aqui." }
}
