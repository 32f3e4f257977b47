extension Portuguese {
    public var consoleLettersIntro: String {
        "O que seus clientes recebem, e quando. Cada e-mail sai no idioma de quem o lê, com seu nome e sua cor."
    }
    public func consoleLetterGroup(_ group: ConsoleLetterGroup) -> String {
        switch group {
        case .debt: "Dívidas e pagamentos a concluir"
        case .money: "Faturas, pagamentos e reembolsos"
        case .subscriptions: "Assinaturas"
        case .methods: "Formas de pagamento"
        case .access: "Acesso e segurança"
        case .others: "Cópias e avisos para você"
        }
    }
    public func consoleLetter(_ letter: ConsoleLetter) -> String {
        switch letter {
        case .signIn: "Código para entrar"
        case .invoiceCreated: "Fatura criada"
        case .paymentSucceeded: "Pagamento recebido"
        case .partPaid: "Pagamento de uma parte"
        case .paymentFailed: "Pagamento recusado"
        case .paymentPlanAgreed: "Acordo de pagamento"
        case .paymentPlanReminder: "Lembrete de uma parcela combinada"
        case .paymentPlanBroken: "Acordo de pagamento não cumprido"
        case .actionRequired: "O banco pede confirmação"
        case .incompletePayment: "Pagamento a concluir"
        case .missedPeriods: "Resumo de períodos cobrados com atraso"
        case .trialWillEnd: "Fim do teste"
        case .subscriptionCanceled: "Assinatura cancelada"
        case .cancellationUndone: "Cancelamento desfeito"
        case .retentionOfferTaken: "Oferta aceita para ficar"
        case .changeRefused: "Mudança de plano recusada"
        case .planChanged: "Mudança de plano"
        case .planKept: "Mudança de plano desfeita"
        case .subscriptionPaused: "Assinatura em pausa"
        case .subscriptionResumed: "Assinatura retomada"
        case .methodAdded: "Forma de pagamento adicionada"
        case .methodRemoved: "Forma de pagamento removida"
        case .cardExpiring: "Cartão perto de vencer"
        case .emailChanged: "E-mail alterado"
        case .confirmEmail: "Confirmar um e-mail novo"
        case .confirmCopy: "Confirmar o e-mail das cópias"
        case .copyAdded: "As cópias vão para outro e-mail"
        case .invoiceCopy: "Cópia de uma fatura"
        case .copiesEnded: "Fim das cópias"
        case .passwordChanged: "Senha alterada"
        case .passwordRemoved: "Senha removida"
        case .refunded: "Reembolso"
        case .freshLink: "Link novo"
        case .deletionRequested: "Um cliente pede para apagar seus dados"
        }
    }
    public var consoleLetterColumn: String { "E-mail" }
    public var consoleLetterChoiceColumn: String { "Quando sai" }
    public func consoleLetterChoice(_ choice: ConsoleLetterChoice) -> String {
        switch choice {
        case .customer: "Se o cliente não o desativou"
        case .always: "Sempre"
        case .others: "Sempre; não vai para o e-mail do cliente"
        }
    }

    public var consoleLetterPreview: String { "Ver" }
    public var consolePreviewIntro: String {
        "Assim o recebe um cliente seu. Daqui os links não levam a lugar nenhum."
    }
    public var consolePlainPart: String { "Só texto" }
    public var consoleSamplePlan: String { "Plano mensal" }
    public var consoleOtherSamplePlan: String { "Plano grande" }

    public var consoleSentTitle: String { "E-mails enviados" }
    public var consoleSentIntro: String { "O que saiu, para quem, e o que foi de cada um." }
    public var consoleFindLetters: String { "Buscar e-mails" }
    public var consoleFilterLetters: String { "Buscar" }
    public var consoleEveryLetter: String { "Todos os e-mails" }
    public var consoleLetterCustomerLabel: String { "E-mail ou id do cliente" }
    public var consoleLetterRecipientColumn: String { "Para" }
    public func consoleLetterState(_ state: ConsoleLetterState) -> String {
        switch state {
        case .queued: "Na fila"
        case .sent: "Enviado"
        case .dropped: "Não saiu"
        case .failed: "Recusado pelo servidor"
        case .unwanted: "O cliente não o quer"
        case .silenced: "Desativado no console"
        }
    }
    public var consoleNoLetters: String { "Nenhum e-mail saiu ainda" }
    public var consoleNoLettersText: String {
        "Os primeiros saem quando um cliente entra no seu portal ou você cobra algo dele."
    }
    public var consoleNoSuchLetters: String { "Não há e-mails assim" }
    public var consoleNoSuchLettersAdvice: String { "Confira o e-mail do cliente, ou veja todos." }
}
