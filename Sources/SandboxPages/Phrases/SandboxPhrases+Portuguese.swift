import Localization

extension SandboxPhrases {
    static let portuguese = SandboxPhrases(
        language: Portuguese(),
        ribbon: "MODO DE TESTE · Aqui nenhum dinheiro se move",
        notARealCompany: "O Sandbox faz o papel de processador de pagamentos. Não é uma empresa real.",
        saveMethod: "Adicionar uma forma de pagamento",
        saveFor: { "\($0) vai usá-la nas próximas cobranças." },
        payTo: { "Pagar a \($0)" },
        backTo: { "Voltar para \($0)" },
        howToPay: "Como você quer pagar",
        cancelAndGoBack: "Cancelar e voltar",
        noAnswer: "Não recebemos a resposta a tempo. Volte para ver se o pagamento foi feito; não pague de novo.",
        kind: {
            switch $0 {
            case .card: "Cartão"
            case .bankDebit: "Débito bancário"
            case .transfer: "Transferência"
            }
        },
        saveButton: {
            switch $0 {
            case .card: "Salvar cartão"
            case .bankDebit: "Autorizar débito"
            case .transfer: "Usar transferência"
            }
        },
        payButton: { kind, amount in kind == .transfer ? "Ver dados da transferência" : "Pagar \(amount)" },
        number: "Número do cartão",
        numberHint: "Somente números de teste, como 4242 4242 4242 4242.",
        expiry: "Validade",
        expiryFormat: "MM/AA",
        securityCode: "CVV",
        securityCodeHint: "3 ou 4 dígitos",
        cardName: "Nome no cartão",
        account: "Número da conta",
        accountHint: "Somente contas de teste, como 000123456789.",
        accountHolder: "Titular da conta",
        debitMandate: "Você autoriza o débito em conta. O banco leva dois dias para confirmar.",
        transferHint: "Você verá os dados da conta e poderá confirmar a transferência.",
        instalmentsLabel: "Parcelas",
        instalmentsHint: "Só com cartão de crédito. A loja recebe tudo de uma vez.",
        instalments: { $0 == 1 ? "À vista" : "\($0) parcelas" },
        couldBeReal: "Aqui só funcionam números de teste. Não digite um cartão real.",
        unknownNumber: "Esse número não é de teste. Use um da lista, como 4242 4242 4242 4242.",
        unknownAccount: "Essa conta não é de teste. Use uma da lista, como 000123456789.",
        badExpiry: "Digite o mês e o ano, como 12/34.",
        expired: "O cartão está vencido. Use uma data futura.",
        badSecurityCode: { "Digite os \($0) dígitos do CVV." },
        challengeTitle: "Seu banco quer confirmar que é você",
        challengeText:
            "Confira o pagamento e responda. Em um banco real você digitaria um código ou usaria o aplicativo.",
        challengeApprove: "Sou eu, aprovar",
        challengeReject: "Não sou eu, recusar",
        transferTitle: "Faça a transferência",
        bank: "Banco",
        subject: "Descrição",
        transferWaits: "O pagamento fica em espera até o banco confirmar. No teste, confirme você.",
        transferConfirm: "Simular a confirmação do banco",
        transferCancel: "Cancelar a transferência",
        goBackWaiting: "Voltar sem confirmar",
        numbersTitle: "Números e tokens de teste",
        numbersText:
            "Os números são digitados nas páginas do Sandbox, com qualquer data futura e qualquer CVV. Os tokens servem na API, em modo de teste.",
        approvedGroup: "Aprovados",
        refusedAtOnceGroup: "Recusados na hora",
        refusedLaterGroup: "São salvos e recusados na cobrança",
        attendedGroup: "Confirmação, demora e respostas perdidas",
        bankGroup: "Débito bancário e transferência",
        examples: { $0 == .card ? "Cartões de teste" : "Contas de teste" },
        approves: { "Aprovado (\($0))" },
        funding: { $0 == "debit" ? "débito" : "pré-pago" },
        refusedAtOnce: { "Recusado ao salvar e ao pagar: \($0)" },
        refusedLater: { "É salvo; cada cobrança é recusada: \($0)" },
        authenticates: "Cada cobrança pede confirmação na página do banco (3-D Secure)",
        settles: "Fica em processamento e é aprovado em dois dias",
        bounces: "Fica em processamento e é recusado em dois dias",
        awaitsTransfer: "Fica em processamento até a confirmação em sua página",
        dawdles: "Aprovado, mas a resposta leva dez segundos",
        losesCall: "A chamada se perde: nada é cobrado e ninguém responde",
        losesAnswer: "É cobrado, mas a resposta se perde")
}
