extension Portuguese {
    public var choose: String { "Escolher" }
    public var payChosen: String { "Pagar os escolhidos" }
    public var nothingChosen: String { "Escolha pelo menos um pagamento." }
    public var chosenChanged: String { "Algo do que você escolheu já está pago ou a caminho. Veja o que falta." }
    public var cannotPayTogether: String {
        "Esses pagamentos não podem ser feitos juntos: pague cada um separadamente."
    }
    public var payAmountTitle: String { "Pagar outro valor" }
    public func payAmountIntro(_ total: String) -> String { "Você deve \(total). Pagamos primeiro o que venceu antes." }
    public var amountToPay: String { "Valor que você quer pagar" }
    public func amountHint(least: String) -> String { "A partir de \(least)." }
    public var goOn: String { "Continuar" }
    public func amountIsUnclear(_ example: String) -> String { "Digite um valor, como \(example)." }
    public func amountIsTooLittle(_ least: String) -> String { "Digite \(least) ou mais." }
    public func amountIsTooMuch(_ total: String) -> String { "Você deve \(total): digite esse valor ou menos." }
    public func amountSplitsBadly(least: String, below: String?, above: String) -> String {
        "Com esse valor, uma cobrança ou o que falta seria menor que \(least). Digite "
            + (below.map { "\($0) ou \(above)." } ?? "\(above).")
    }
    public func paidLately(_ amount: String) -> String {
        "Há pouco você pagou \(amount). Se continuar, será outro pagamento."
    }
    public func payAgainWith(_ amount: String, _ method: String) -> String { "Pagar mais \(amount) com \(method)" }
    public var chosenIsAdded: String { "Marque dois ou mais: antes de pagar você vê quanto somam." }
    public var togetherNeedsMethod: String {
        "Para pagar vários de uma vez ou outro valor, salve antes uma forma de pagamento. Sem ela, cada um é pago separadamente."
    }
    public var eachByItself: String { "Aqui cada um é pago separadamente, com seu próprio botão." }
    public var noMethodForAmount: String {
        "Nenhuma forma de pagamento salva pode pagar esse valor. Tente um menor, ou troque o cartão."
    }
    public var paidWhole: String { "Fica pago." }
    public func leavesOwed(_ amount: String) -> String { "Depois faltarão \(amount)." }
    public func stillToPayAfter(_ amount: String) -> String { "De tudo o que você deve restarão \(amount)." }
    public var changeAmount: String { "Mudar o valor" }
    public func partReceived(_ amount: String, left: String) -> String { "Recebemos \(amount). Falta pagar \(left)." }
}
