extension Portuguese {
    public func refundRule(_ merchant: String, _ share: RefundShare, days: Int?, percent: Int?) -> String {
        let window =
            switch days {
            case nil: "antes do fim do período"
            case 0: "no mesmo dia da cobrança"
            case 1: "até 1 dia depois da cobrança"
            case let days?: "até \(days) dias depois da cobrança"
            }
        let limit = percent.map { " e não tiver usado mais de \(self.percent(String($0))) dos dias do período" } ?? ""
        let what =
            switch share {
            case .everything: "tudo o que você pagou pelo período, e não cobra o que você deve dele"
            case .unusedDays: "o que você pagou pelos dias que não usar"
            }
        return "Regra de \(merchant): se você cancelar \(window)\(limit), devolve \(what). Se não, não devolve nada."
    }
    public var waitingGivesNothing: String { "Se você usar até esse dia, nada é devolvido." }
    public var leaveNowTitle: String { "Ou encerrar agora" }
    public var leaveNowEnds: String { "Ela para de funcionar na hora, e não haverá mais cobranças automáticas." }
    public var goesBackLabel: String { "Devolvemos" }
    public func goesBackTo(_ amount: String, _ method: String) -> String { "\(amount) para \(method)" }
    public func goesBackSameWay(_ amount: String) -> String { "\(amount) pelo mesmo meio com que você pagou" }
    public func goesBackAsCredit(_ amount: String) -> String { "\(amount) como crédito" }
    public var refundWhenLabel: String { "Quando" }
    public var refundLeavesToday: String { "Sai hoje." }
    public var noLongerAskedLabel: String { "Você deixa de dever" }
    public var stillOwedLabel: String { "Você ainda deve" }
    public var refundLastDayLabel: String { "Você pode fazer isso até" }
    public var refundFallsDaily: String { "O valor diminui a cada dia." }
    public var leaveNowIsFinal: String { "Isto não pode ser desfeito: a devolução sai na hora." }
    public var leaveNow: String { "Encerrar agora" }
    public func leaveNowAndReceive(_ amount: String) -> String { "Encerrar agora e receber \(amount)" }
    public func leaveNowWithCredit(_ amount: String) -> String { "Encerrar agora, com \(amount) de crédito" }
    public func leaveNowOwingLess(_ amount: String) -> String { "Encerrar agora e dever \(amount) a menos" }
    public func refundIsTooLate(_ lastDay: String) -> String { "Era possível encerrar com devolução até \(lastDay)." }
    public var refundIsUnderWay: String {
        "Há um pagamento em andamento. Quando terminar, você verá aqui se algo é devolvido ao cancelar."
    }
    public var refundHasChanged: String { "O que é devolvido mudou desde que você abriu a página. Confira de novo." }
    public func leftAndRefunded(_ amount: String) -> String {
        "Encerramos sua assinatura e pedimos a devolução de \(amount)."
    }
    public func leftWithCredit(_ amount: String) -> String {
        "Encerramos sua assinatura. Você tem \(amount) de crédito."
    }
    public func leftOwingLess(_ amount: String) -> String { "Encerramos sua assinatura. Você deve \(amount) a menos." }
    public var refundedOnCancelingLabel: String { "Devolvido ao cancelar" }
    public func refundMade(_ what: String, on date: String) -> String { "\(what), em \(date)" }
    public func refundAsked(_ what: String, on date: String) -> String { "\(what), pedido em \(date)" }
    public var refundPendingLabel: String { "Em devolução" }
    public var refundRefusedLabel: String { "Não foi possível devolver" }
    public func refundRefused(_ amount: String) -> String {
        "\(amount). Escreva para a loja para receber de outra forma."
    }
}
