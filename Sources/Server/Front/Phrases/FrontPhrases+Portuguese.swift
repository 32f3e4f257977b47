import Localization

extension FrontPhrases {
    static let portuguese = FrontPhrases(
        language: Portuguese(),
        plainTitle: "Aqui se paga e se administram assinaturas",
        plainText: "Neste servidor funcionam os portais de pagamento de uma ou mais empresas.",
        plainWithoutLink:
            "Para entrar no seu, use o link que a empresa deu a você, ou o que está no fim de qualquer e-mail dela.",
        forMerchants: "Se você é da empresa",
        forMerchantsText:
            "Os programas falam com este servidor como com a Stripe, com a sua chave. O que ele entende está em",
        hallTitle: "O Ventanilla está funcionando",
        hallText:
            "Quatro empresas de exemplo com um ano de história. Escolha uma pessoa e você entra no portal dela. Nada disso é dinheiro de verdade.",
        consoleTitle: "O console da loja",
        consoleText:
            "Onde se cobra, se procura um cliente e se decide o que o portal permite. Recarregue para ver o código de agora.",
        openConsole: "Entrar no console",
        consoleCode: "Código de agora",
        portalDoor: "Ir ao portal",
        situation: {
            switch $0 {
            case .paidUp: "tudo pago"
            case .owes: "tem faturas a pagar"
            case .late: "o pagamento foi recusado"
            case .incomplete: "não terminou o primeiro pagamento"
            case .withoutMethod: "ficou sem cartão"
            case .ends: "cancelou, e ainda tem acesso"
            case .ended: "a assinatura terminou"
            case .trialing: "está no período de teste"
            case .severalMethods: "paga com vários cartões"
            }
        },
        hallMailText:
            "Os e-mails não saem desta máquina: os códigos para entrar e os avisos estão na caixa de correio.",
        openMailbox: "Abrir a caixa de correio",
        cardsTitle: "Cartões de teste",
        cardsText: "Com qualquer data futura e qualquer código.",
        cardApproved: "É aprovado",
        cardDeclined: "É recusado: não há saldo",
        cardChallenged: "O banco pede confirmação (3-D Secure)",
        allCards: "Todos os cartões, débitos e transferências",
        terminalTitle: "Do seu terminal",
        terminalText: { merchant, person in
            "Com uma chave de teste de \(merchant): cria um cliente, mostra a assinatura de \(person) e pede o endereço do portal."
        },
        componentsTitle: "Componentes do portal",
        componentsText:
            "Cada parte das páginas, em seus estados. Está só na demonstração e nesta máquina. Seus botões não fazem nada.",
        mailboxTitle: "Caixa de correio",
        mailboxText: "Os e-mails que teriam sido enviados, o mais novo primeiro.",
        noMail: "Ainda não há e-mails.",
        noMailFor: { "Não há e-mails para “\($0)”." },
        filterLabel: "Endereço",
        filter: "Filtrar",
        showAll: "Ver todos",
        olderMail: "E-mails anteriores",
        refresh: "Atualizar",
        toHall: "Início",
        sender: "De",
        recipient: "Para",
        sentAt: "Enviado",
        code: "Código",
        openPortal: "Abrir o portal",
        backToMailbox: "Voltar à caixa de correio",
        htmlPart: "Como aparece",
        textPart: "Só texto")
}
