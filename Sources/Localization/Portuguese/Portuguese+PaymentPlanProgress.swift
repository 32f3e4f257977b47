extension Portuguese {
    public var planBreaks: String {
        "Se uma cobrança falhar, ou não houver forma de pagamento para cobrar, o acordo termina "
            + "e o resto é devido como antes."
    }
    public var planMayEnd: String {
        "Você pode desfazê-lo antes da data, ou pagar antes: é descontado do que vence primeiro."
    }
    public func chargedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Além deste acordo, em \(day) cobramos \(amount) por \(plan)."
    }
    public func invoicedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Além deste acordo, em \(day) emitimos sua fatura de \(amount) por \(plan)."
    }
    public func againBesides(_ interval: String, isByHand: Bool) -> String {
        isByHand ? "Depois emitimos outra fatura \(interval)." : "Depois cobramos de novo \(interval)."
    }

    public func planUnderWay(_ amount: String, since date: String) -> String {
        "Um pagamento de \(amount) está em processamento desde \(date): aguardamos a resposta do seu banco."
    }
    public func planConfirming(_ amount: String) -> String {
        "Estamos confirmando um pagamento de \(amount): aguardamos a resposta do banco."
    }
    public func planToBeConfirmed(_ amount: String) -> String {
        "Seu banco pede que você confirme um pagamento de \(amount): aguardamos por isso."
    }
    public var planNotChargedTwice: String { "Enquanto isso não cobramos o mesmo valor outra vez." }
    public var planEndsWithoutIt: String { "Se não for concluído, o acordo termina." }
    public var planGoesOnWithoutIt: String { "Se não for concluído, o acordo continua como estava." }

    public func instalmentPaid(on date: String) -> String { "Paga em \(date)" }
    public func instalmentPaidInPart(_ amount: String) -> String { "Você já pagou \(amount)" }
}
