extension Portuguese {
    public var consoleInvoicesIntro: String { "O que você pediu aos clientes: pendente, pago, anulado e rascunho." }
    public var consoleNoInvoices: String { "Não há faturas." }
    public var consoleNoInvoicesAdvice: String {
        "São emitidas sozinhas com cada assinatura. Você também pode cobrar algo uma única vez."
    }
    public var consoleNumberHint: String { "O número completo, ou só a contagem: 42." }
    public var consoleSubscription: String { "Assinatura" }
    public var consoleSeePayment: String { "Ver o pagamento" }
    public var consoleOtherActions: String { "Outras ações" }
    public var consoleNewCharge: String { "Cobrar algo" }
    public var consoleNewChargeIntro: String { "Uma fatura única. Antes de emitir você verá quanto dá com impostos." }
    public var consoleChargeWhat: String { "Descrição do que se cobra" }
    public var consoleChargeWhatHint: String { "O que o cliente lê na fatura: Avaliação física." }
    public var consoleChargeDue: String { "Vence em" }
    public var consoleChargeDueHint: String { "Se deixar vazio, vence em 30 dias." }
    public var consoleDateIsUnclear: String { "Escreva uma data que exista." }
    public var consoleDateHasPassed: String { "Escreva uma data que não tenha passado." }
    public func consoleIssueTitle(_ customer: String) -> String { "Emitir a fatura para \(customer)?" }
    public func consoleIssueSends(_ email: String) -> String { "Enviamos para \(email) com o link para pagar." }
    public var consoleIssueWithoutMail: String { "Este cliente não tem e-mail: verá no portal." }
    public var consoleIssueUnwanted: String { "Este cliente desativou estes e-mails: verá no portal." }
    public var consoleIssueUsualTerm: String { "Vence 30 dias depois de emitida." }
    public var consoleIssueIsFinal: String {
        "Uma fatura emitida não muda mais: é anulada ou corrigida com uma nota de crédito."
    }
    public var consoleIssue: String { "Emitir" }
    public var consoleTotalsUnknown: String {
        "Os valores desta fatura não podem ser somados: não dá para emiti-la assim. Corrija as linhas ou exclua o rascunho."
    }
    public var consoleIssueAndSend: String { "Emitir e enviar" }
    public var consoleKeepDraft: String { "Deixar em rascunho" }
    public func consoleInvoiceSent(_ number: String) -> String { "Emitimos a fatura \(number)." }
    public var consoleInvoiceChanged: String { "A fatura não está mais como você viu. Assim está agora." }
    public func consoleInvoiceAct(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "Anular"
        case .paidOutside: "Marcar como paga"
        case .uncollectible: "Dar como incobrável"
        case .delete: "Excluir rascunho"
        }
    }
    public func consoleInvoiceActTitle(_ act: InvoiceActName, _ number: String) -> String {
        switch act {
        case .void: "Anular a fatura \(number)?"
        case .paidOutside: "Marcar \(number) como paga?"
        case .uncollectible: "Dar \(number) como incobrável?"
        case .delete: "Excluir o rascunho?"
        }
    }
    public func consoleInvoiceActExplained(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "Deixa de pedir dinheiro para sempre e mantém seu número. Não dá para desfazer."
        case .paidOutside:
            "Você já recebeu o dinheiro de outra forma: dinheiro vivo, transferência. Nada mais é cobrado por ela."
        case .uncollectible: "Deixa-se de tentar a cobrança e conta como perda. Não dá para desfazer."
        case .delete: "Desaparece com o que tem. Ainda não tem número e ninguém a viu."
        }
    }
    public func consoleInvoiceVoided(_ number: String) -> String { "Anulamos a fatura \(number)." }
    public func consoleInvoicePaidOutside(_ number: String) -> String { "A fatura \(number) está paga." }
    public func consoleInvoiceUncollectible(_ number: String) -> String { "Deixamos de cobrar a fatura \(number)." }
    public var consoleDraftDeleted: String { "Excluímos o rascunho." }
    public func consoleCreditTitle(_ number: String) -> String { "Nota de crédito de \(number)" }
    public var consoleCreditExplained: String {
        "Tira uma parte ou tudo de uma fatura paga e diz como é devolvido. Não dá para desfazer."
    }
    public var consoleCreditOfOpenExplained: String {
        "A fatura está pendente: o cliente deverá esse valor a menos. Não dá para desfazer."
    }
    public func consoleCreditAmount(_ currency: String) -> String { "Valor em \(currency)" }
    public var consoleCreditWayLabel: String { "Como é devolvido" }
    public func consoleCreditWay(_ way: CreditWay) -> String {
        switch way {
        case .credit: "Saldo a favor para as próximas faturas"
        case .refund: "Pelo mesmo meio com que pagou"
        case .outside: "Você já devolveu de outra forma"
        }
    }
    public var consoleCreditMemo: String { "Nota para o cliente" }
    public var consoleCreditMemoHint: String { "É impressa na nota de crédito." }
    public var consoleCreditMake: String { "Emitir nota de crédito" }
    public func consoleCreditNoteMade(_ number: String) -> String { "Emitimos a nota de crédito \(number)." }
    public var consoleChargeAmount: String { "Valor" }
}
