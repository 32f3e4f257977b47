extension Portuguese {
    public var consoleInsightsIntro: String {
        "O que foi das dívidas, mês a mês: os e-mails que saíram, quem entrou no portal, quem arrumou a forma de pagamento e quanto foi pago."
    }
    public var consoleRecoveredFigure: String { "Recuperado em 12 meses" }
    public var consoleRevenueFigure: String { "Receita mensal recorrente" }
    public var consoleRevenueLater: String { "É contada a cada hora" }
    public var consoleOwedFigure: String { "Devem a você" }
    public func consoleSheet(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered: "Dinheiro recuperado"
        case .path: "Do e-mail ao pagamento"
        case .entrances: "Como entram no portal"
        case .revenue: "Receita mensal recorrente"
        case .debts: "Idade das dívidas"
        case .reasons: "Por que saem"
        case .offers: "Ofertas a quem sai"
        }
    }
    public func consoleSheetNote(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered:
            "O que foi pago depois de uma cobrança recusada da mesma fatura, por novas tentativas ou porque o cliente fez algo."
        case .path: "Os e-mails são os de pagamento recusado, a confirmar e a concluir."
        case .entrances: "Conta-se quando alguém entra. Sua equipe são as sessões abertas daqui."
        case .revenue:
            "O que somam as assinaturas ativas e em atraso, levado a um mês, sem descontos nem impostos que se somam. Conta-se a cada hora; de cada mês fica a última conta."
        case .debts: "Faturas abertas, pelos dias desde o vencimento, ou desde a emissão se não têm vencimento."
        case .reasons: "De quem cancelou nos últimos 12 meses e não voltou atrás."
        case .offers: "Ao lado do que fizeram os que não viram a oferta, separados por sorteio."
        }
    }
    public func consoleInsight(_ column: InsightColumn) -> String {
        switch column {
        case .month: "Mês"
        case .letters: "E-mails enviados"
        case .entrances: "Entradas no portal"
        case .methods: "Formas adicionadas"
        case .debtsPaid: "Dívidas pagas"
        case .paidByCustomers: "Delas, pelo cliente"
        case .amount: "Recuperado"
        case .amountByCustomers: "Disso, pelo cliente"
        case .currency: "Moeda"
        case .byMail: "Com código ou link"
        case .byPassword: "Com senha"
        case .byLink: "Pelo link de um aviso"
        case .byProgram: "Do seu site"
        case .byPeople: "Sua equipe"
        case .subscriptions: "Assinaturas"
        case .revenue: "Por mês"
        case .change: "Mudança"
        case .countedAt: "Contado em"
        case .age: "Idade"
        case .invoices: "Faturas"
        case .owed: "Devem a você"
        case .reason: "Motivo"
        case .count: "Quantos"
        case .offer: "Cupom"
        case .group: "Grupo"
        case .leaving: "Saíam"
        case .shown: "Viram"
        case .taken: "Aceitaram"
        case .left: "Saíram"
        case .cameBack: "Voltaram"
        case .payingAfter30: "Pagam após 30 dias"
        case .payingAfter90: "Pagam após 90 dias"
        }
    }
    public func consoleDebtAge(_ age: DebtAge) -> String {
        switch age {
        case .notDue: "A vencer"
        case .upTo30: "Até 30 dias"
        case .upTo60: "31 a 60 dias"
        case .upTo90: "61 a 90 dias"
        case .older: "Mais de 90 dias"
        }
    }
    public func consoleCohort(isOffered: Bool) -> String { isOffered ? "Com a oferta" : "Sem vê-la" }
    public var consoleWithoutReason: String { "Não disseram" }
    public func consolePaying(_ paying: Int, of counted: Int) -> String {
        "\(paying) de \(counted) (\(percent("\(paying * 100 / counted)")))"
    }
    public func consoleOfferDifference(_ days: Int, points: String, margin: String, isClear: Bool) -> String {
        let more =
            "Após \(days) dias continuam pagando \(points) pontos a mais com a oferta, com margem de \(margin)"
        return isClear ? more + "." : more + ": pode ser acaso."
    }
    public func consoleOfferTooFew(_ days: Int) -> String { "Após \(days) dias ainda são poucos para saber." }
    public var consoleDownloadCSV: String { "Baixar CSV" }
    public var consoleNothingCounted: String { "Ainda não há nada para contar." }
    public func consolePlot(_ sheet: String, _ currency: String) -> String { "\(sheet) por mês, em \(currency)" }
}
