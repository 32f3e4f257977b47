extension Portuguese {
    public func consoleSwitchGroup(_ group: PortalSwitchGroup) -> String {
        switch group {
        case .signIn: "Como se entra"
        case .methods: "Formas de pagamento"
        case .payments: "Pagamentos"
        case .invoices: "Histórico e faturas"
        case .subscriptions: "Assinaturas"
        case .cancellation: "Cancelar"
        case .plans: "Mudar de plano"
        case .details: "Dados de cobrança"
        }
    }
    public func consoleSwitch(_ box: PortalSwitch) -> String {
        switch box {
        case .signInPage: "Página pública para entrar"
        case .signInByCode: "Código de 8 dígitos por e-mail"
        case .signInByLink: "Link por e-mail"
        case .signInByPassword: "Senha"
        case .methods: "Adicionar, trocar e excluir formas de pagamento"
        case .lastMethod: "Excluir a única forma que resta"
        case .cards: "Cartões"
        case .bankDebits: "Débito em conta bancária"
        case .transfers: "Transferências"
        case .pendingPayments: "Ver e pagar o que deve"
        case .partialPayment: "Pagar uma parte do que deve"
        case .paymentPlan: "Escolher um dia ou pagar em parcelas"
        case .bankInstalments: "Parcelas do banco"
        case .invoices: "Ver o histórico de pagamentos e faturas"
        case .downloads: "Baixar as faturas em PDF"
        case .subscriptions: "Ver as suas assinaturas"
        case .takeUpAgain: "Retomar uma assinatura encerrada"
        case .pause: "Pausar a sua assinatura"
        case .cancel: "Cancelar a sua assinatura"
        case .askReasons: "Perguntar por que cancela"
        case .changePlan: "Mudar de plano"
        case .changeQuantity: "Mudar a quantidade"
        case .promotionCodes: "Usar códigos promocionais"
        case .details: "Mudar os seus dados"
        case .name: "Nome"
        case .email: "E-mail"
        case .phone: "Telefone"
        case .address: "Endereço"
        case .taxID: "Documento fiscal e pedido de compra"
        }
    }
    public func consoleSwitchDetail(_ box: PortalSwitch) -> String? {
        switch box {
        case .signInPage: "Sem ela, só se entra por uma sessão feita aqui ou por API."
        case .methods: "Sem isso, só vê as que tem."
        case .lastMethod: "O próximo pagamento ficaria pendente."
        case .partialPayment, .paymentPlan, .downloads, .changeQuantity: nil
        case .bankInstalments: "Quem empresta é o banco, e você recebe tudo de uma vez."
        case .subscriptions: "Se você não vende assinaturas, tire a seção."
        case .pendingPayments: "Se você cobra de outra forma, tire a seção."
        case .promotionCodes: "Os que o seu programa criou por API."
        case .email: "É com ele que entra: confirma o novo antes de mudar."
        case .signInByCode, .signInByLink, .signInByPassword, .cards, .bankDebits, .transfers, .invoices, .takeUpAgain,
            .pause, .cancel, .askReasons, .changePlan, .details, .name, .phone, .address, .taxID:
            nil
        }
    }
}
