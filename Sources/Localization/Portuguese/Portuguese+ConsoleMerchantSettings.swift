extension Portuguese {
    public var consoleSettingsIntro: String {
        "Como se chama o seu negócio, em que fuso vive e o que dizem os seus documentos."
    }
    public var consoleBusinessTitle: String { "Seu negócio" }
    public var consoleBusinessName: String { "Nome do negócio" }
    public var consoleOwnerEmail: String { "E-mail para avisos" }
    public var consoleOwnerEmailHint: String { "É para onde nós escrevemos. Seus clientes não veem." }
    public var consoleLocaleLabel: String { "Idioma do portal e dos e-mails" }
    public var consoleLocaleHint: String { "Para quem não escolheu outro." }
    public var consoleZoneLabel: String { "Fuso horário" }
    public var consoleZoneHint: String {
        "Como America/Sao_Paulo. Vale para o que começar a partir de agora: as assinaturas em curso seguem no fuso em que começaram."
    }
    public var consoleZoneIsUnknown: String { "Escreva um fuso como America/Sao_Paulo ou America/Santiago." }
    public var consoleSupportTitle: String { "Ajuda para os seus clientes" }
    public var consoleSupportIntro: String {
        "Aparece no rodapé do portal e nas faturas. As respostas aos e-mails chegam a este, se não escolher outro."
    }
    public var consoleSupportEmail: String { "E-mail de ajuda" }
    public var consoleSupportPhone: String { "Telefone de ajuda" }
    public var consoleSupportPhoneIsInvalid: String { "Escreva um telefone, como +55 11 2345-6789." }
    public var consoleWebsite: String { "Endereço do seu site" }
    public var consolePapersTitle: String { "Nas faturas" }
    public var consolePapersIntro: String {
        "É impresso nas faturas a partir de agora. As já emitidas, com os seus números, não mudam."
    }
    public var consoleTaxID: String { "Documento fiscal" }
    public var consolePrintedAddress: String { "Endereço impresso" }
    public var consoleNumberPrefix: String { "Começo dos números" }
    public var consoleNumberPrefixHint: String {
        "Letras e números, como GYM: dá GYM-000042. A contagem segue de onde está."
    }
    public var consoleNumberPrefixIsMalformed: String { "Use só letras de A a Z, sem acento, e números." }
    public var consoleNumberPrefixIsTaken: String { "Você já numerou faturas à mão com esse começo. Escolha outro." }
    public var consoleMailTitle: String { "E-mails" }
    public var consoleSenderName: String { "Nome de quem envia" }
    public var consoleSenderNameHint: String { "Vazio: o nome do negócio." }
    public var consoleReplyTo: String { "Responder para" }
    public var consoleReplyToHint: String {
        "Para onde vão as respostas aos e-mails. Vazio: para o e-mail de ajuda."
    }
    public var consoleSettingsSaved: String { "Salvamos os ajustes." }
    public var consoleSettingsHoldForBoth: String { "Estes ajustes valem nos dois modos, teste e real." }

    public var consoleDunningTitle: String { "Cobranças recusadas" }
    public var consoleDunningIntro: String {
        "O que acontece quando uma renovação não pode ser cobrada. A tentativa que já tem data a conserva; o que vem depois segue estas regras."
    }
    public var consoleRetryDays: String { "Dias em que se tenta de novo" }
    public var consoleRetryDaysHint: String {
        "Depois da primeira recusa, separados por vírgulas: 1, 3, 5, 7. Vazio: não se tenta de novo."
    }
    public var consoleRetryDaysAreWrong: String {
        "Escreva até 10 dias, de 1 a 60, cada um maior que o anterior: 1, 3, 5, 7."
    }
    public var consolePaydays: String { "Dias de pagamento do mês" }
    public var consolePaydaysHint: String {
        "Quando falta saldo, tenta-se no primeiro destes dias que cair no prazo: 15, 30."
    }
    public var consoleWorkingDays: String { "Dias úteis de pagamento" }
    public var consoleWorkingDaysHint: String { "O quinto dia útil do mês é 5. Não conhecemos os feriados." }
    public var consolePaydaysAreWrong: String { "Escreva dias do mês, de 1 a 31, separados por vírgulas." }
    public var consoleWorkingDaysAreWrong: String { "Escreva números de 1 a 10, separados por vírgulas." }
    public var consoleTooManyPaydays: String { "Escreva até 10 dias de pagamento entre os dois, cada um uma vez." }
    public var consoleDunningEnd: String { "Se nenhuma tentativa der certo" }
    public func consoleDunningEnding(_ ending: DunningEnd) -> String {
        switch ending {
        case .leavePastDue: "A assinatura continua, atrasada"
        case .markUnpaid: "A assinatura fica não paga, e não se cobra sozinha"
        case .cancel: "A assinatura é cancelada"
        }
    }
    public var consoleOffersFallback: String { "Oferecer cobrar com outra forma" }
    public var consoleOffersFallbackDetail: String {
        "O cliente pode aceitar no portal que, se a sua forma falhar, se cobre com as seguintes."
    }
    public var consoleDunningSaved: String { "Salvamos o que acontece com as cobranças recusadas." }
}
