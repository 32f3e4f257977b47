extension Portuguese {
    public var lettersTitle: String { "E-mails que você recebe" }
    public var lettersSummary: String { "Faturas, pagamentos e avisos de cartões: escolha quais quer receber." }
    public var chooseLetters: String { "Escolher quais e-mails recebo" }
    public var lettersIntro: String { "Tudo o que você deixar de receber continua neste portal." }
    public var chosenLettersLegend: String { "Quero receber" }
    public var letterLanguage: String { "Idioma dos seus e-mails" }
    public var invoiceLetters: String { "Faturas novas" }
    public var invoiceLettersDetail: String {
        "As que você mesmo paga, quando são emitidas. Elas vencem do mesmo jeito, mesmo sem este e-mail."
    }
    public var paymentLetters: String { "Pagamentos recebidos" }
    public var paymentLettersDetail: String { "Com o valor, a forma de pagamento e a fatura." }
    public var cardLetters: String { "Cartões que vencem" }
    public var cardLettersDetail: String { "30 e 7 dias antes de vencer um cartão que você usa para pagar." }
    public var alwaysSentTitle: String { "Sempre enviados" }
    public var alwaysSentIntro: String { "Estes e-mails não podem ser desativados, pelo motivo ao lado de cada um." }
    public var debtLetters: String { "Pagamentos recusados ou por concluir" }
    public var debtLettersReason: String { "Há algo pendente que só você pode resolver." }
    public var subscriptionLetters: String { "Mudanças em uma assinatura" }
    public var subscriptionLettersReason: String {
        "Cancelamentos, pausas, mudanças de plano e fim do teste: são seu comprovante do que é cobrado e do que não é."
    }
    public var refundLetters: String { "Reembolsos" }
    public var refundLettersReason: String { "São seu comprovante do dinheiro que volta." }
    public var accessLetters: String { "Códigos e links que você pede" }
    public var accessLettersReason: String { "Sem eles você não conseguiria entrar." }
    public var securityLetters: String { "Segurança" }
    public var securityLettersReason: String {
        "Mudanças de e-mail, senha ou formas de pagamento: se não foi você, precisa saber."
    }
    public var lettersSaved: String { "Salvamos o que você escolheu." }
}
