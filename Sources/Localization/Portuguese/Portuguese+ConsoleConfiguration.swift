extension Portuguese {
    public var consoleConfigurationsTitle: String { "Configurações" }
    public var consoleConfigurationsIntro: String {
        "O que o seu cliente pode fazer no portal. Todos têm a principal, menos aqueles a quem você atribuir outra."
    }
    public var consoleMainConfiguration: String { "Configuração principal" }
    public var consoleUnnamedConfiguration: String { "Sem nome" }
    public var consoleNewConfiguration: String { "Nova configuração" }
    public var consoleNewConfigurationIntro: String {
        "Começa permitindo o de sempre, e depois você tira o que não quiser. Ninguém a tem até que você a atribua ou compartilhe o link."
    }
    public var consoleConfigurationMade: String { "Criamos a configuração. Escolha o que ela permite." }
    public var consoleConfigurationSaved: String { "Salvamos a configuração. Vale a partir de agora." }
    public var consoleIsDefault: String { "Principal" }
    public var consoleIsActive: String { "Ativa" }
    public var consoleIsInactive: String { "Desativada" }
    public var consoleConfigurationState: String { "Situação" }
    public var consoleWithoutLabel: String { "Não permite" }

    public var consoleConfigurationName: String { "Nome" }
    public var consoleConfigurationNameHint: String { "Para você reconhecê-la. Seus clientes não veem." }
    public var consoleHeadlineLabel: String { "Título da página de entrada" }
    public var consoleHeadlineHint: String { "No lugar do nosso. Até 60 caracteres." }
    public var consoleReturnLabel: String { "Endereço para voltar ao seu site" }
    public var consoleReturnHint: String { "Com ele, o portal mostra um link para voltar." }
    public var consolePrivacyLabel: String { "Endereço da sua política de privacidade" }
    public var consoleTermsLabel: String { "Endereço dos seus termos do serviço" }
    public var consoleAddressIsInvalid: String { "Escreva um endereço completo que comece com https://." }
    public var consoleReturnIsNotAllowed: String {
        "Esse endereço não está entre os sites aos quais o portal pode voltar."
    }

    public var consolePermissionsTitle: String { "O que permite" }
    public var consolePermissionsIntro: String {
        "O que você tirar some do portal, e também não pode ser feito de outra forma."
    }
    public var consoleCancelModeLabel: String { "Quando termina" }
    public var consoleCancelAtPeriodEnd: String { "Ao terminar o período pago" }
    public var consoleCancelAtPeriodEndDetail: String { "Usa até esse dia, e pode se arrepender." }
    public var consoleCancelAtOnce: String { "Na hora" }
    public var consoleCancelAtOnceDetail: String { "Deixa de funcionar no momento." }
    public var consoleCancelCaution: String {
        "Em vários países, o que se contrata on-line deve poder ser cancelado on-line. Antes de tirar, veja o que a lei pede onde você vende."
    }
    public var consoleReasonsLabel: String { "Motivos oferecidos" }
    public var consolePublicCancellationLabel: String { "Cancelar sem entrar (botão de cancelamento)" }
    public var consolePublicCancellationHint: String {
        "Uma página pública para cancelar e se arrepender, que não pede conta."
    }
    public var consolePublicByCountry: String { "O que o seu país pede" }
    public var consolePublicOff: String { "Sem página" }
    public var consolePublicArgentina: String { "Como na Argentina: 10 dias para se arrepender" }
    public var consolePublicEurope: String { "Como na União Europeia: 14 dias para se arrepender" }
    public var consolePlansLabel: String { "Entre quais produtos" }
    public var consoleNoPlansYet: String { "Você ainda não tem produtos com preço periódico." }

    public var consoleNeedsWayIn: String { "Deixe o código ou o link: sem um dos dois, ninguém poderia entrar." }
    public var consoleNeedsMethodKind: String { "Escolha pelo menos um tipo de forma de pagamento." }
    public var consoleNeedsReason: String { "Escolha pelo menos um motivo, ou não pergunte." }
    public var consoleNeedsField: String { "Escolha pelo menos um dado, ou não permita mudá-los." }
    public var consoleNeedsPlan: String { "Escolha pelo menos um produto entre os quais se pode mudar." }
    public var consoleTooManyPlans: String { "Escolha no máximo 10 produtos, com 10 preços cada um." }
    public var consoleRefundNeedsPeriodEnd: String {
        "Há uma regra de reembolso definida por API, e com ela termina no fim do período: o cliente escolhe."
    }

    public var consoleByAPITitle: String { "Definido por API" }
    public var consoleByAPIIntro: String { "Isto se muda no seu programa. Aqui se vê como está, e fica como está." }
    public var consolePauseLengthsLabel: String { "Quanto se pode pausar" }
    public var consoleRetentionLabel: String { "Oferta a quem cancela" }
    public func consoleRetentionOffer(_ coupon: String, holdout: Int) -> String {
        "O cupom \(coupon); \(holdout) de cada 100 não a veem, para comparar"
    }
    public var consoleRefundRuleLabel: String { "Reembolso ao cancelar" }
    public var consoleLeastPartLabel: String { "O mínimo que se pode pagar" }
    public var consolePaymentPlanLabel: String { "Compromissos de pagamento" }
    public func consolePaymentPlanRules(days: Int, instalments: Int, every interval: Int) -> String {
        instalments == 1
            ? "Um dia, até \(days) dias depois"
            : "Até \(days) dias depois, ou até \(instalments) parcelas, uma a cada \(interval) dias"
    }
    public var consoleBankInstalmentsLabel: String { "Parcelas do banco" }
    public func consoleBankInstalmentsUpTo(_ most: String) -> String { "Até \(most)" }
    public var consoleProrationLabel: String { "Ao mudar de plano" }
    public func consoleProration(_ rule: ProrationRule) -> String {
        switch rule {
        case .none: "A diferença não é cobrada nem descontada"
        case .withNextInvoice: "A diferença vai na próxima fatura"
        case .atOnce: "A diferença é cobrada na hora"
        }
    }

    public var consoleConfigurationLinkTitle: String { "Seu link" }
    public var consoleConfigurationLinkIntro: String { "Quem entra por aqui vê o portal com esta configuração." }
    public var consoleConfigurationHasNoLink: String {
        "A página pública dela está fechada: entra-se por uma sessão feita aqui ou por API."
    }

    public var consoleMakeDefault: String { "Usar como principal" }
    public var consoleMakeDefaultQuestion: String { "Usá-la como configuração principal?" }
    public func consoleMakeDefaultFollows(_ before: String) -> [String] {
        [
            "Vale para todos os clientes a quem você não atribuiu outra, e para o endereço público do portal.",
            "Quem estiver dentro com “\(before)” terá de entrar de novo.",
            "“\(before)” continua ativa, e você pode voltar a usá-la.",
        ]
    }
    public var consoleMadeDefault: String { "É a configuração principal a partir de agora." }
    public var consoleDeactivate: String { "Desativar" }
    public var consoleDeactivateQuestion: String { "Desativar esta configuração?" }
    public var consoleDeactivateFollows: [String] {
        [
            "O link dela deixa de servir, e quem entrou com ela terá de entrar de novo.",
            "Os clientes que a têm atribuída passam à principal enquanto estiver desativada.",
            "Você pode ativá-la de novo quando quiser.",
        ]
    }
    public var consoleDeactivated: String { "Desativamos a configuração." }
    public var consoleActivate: String { "Ativar" }
    public var consoleActivated: String { "Ativamos a configuração." }

    public var consoleAssignedTitle: String { "Clientes que a têm" }
    public var consoleAssignedIntro: String { "Vale para eles no lugar da principal, entrem por onde entrarem." }
    public var consoleNobodyAssigned: String { "Ninguém a tem atribuída ainda." }
    public func consoleAssignedMore(_ count: String) -> String { "São mostrados os \(count) primeiros." }
    public var consoleAssignLabel: String { "E-mail ou identificador do cliente" }
    public var consoleAssignHint: String { "Se estiver dentro do portal, terá de entrar de novo." }
    public var consoleAssign: String { "Atribuir" }
    public var consoleNobodyFound: String { "Não há nenhum cliente com esse e-mail ou identificador neste modo." }
    public var consoleSeveralFound: String {
        "Há vários clientes com esse e-mail. Escreva o identificador (cus_…) do que você quer."
    }
    public func consoleAssigned(_ customer: String) -> String { "\(customer) tem agora esta configuração." }
    public var consoleUnassign: String { "Tirar" }
    public func consoleUnassigned(_ customer: String) -> String { "\(customer) volta à configuração principal." }
}
