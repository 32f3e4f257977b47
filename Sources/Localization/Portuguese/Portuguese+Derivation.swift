extension Portuguese {
    public var whyThisAmount: String { "Por que este valor?" }
    public var derivedAsOfToday: String { "Assim se calcula a próxima cobrança, como está hoje." }
    public func derivedQuantity(_ quantity: String, _ unit: String) -> String { "\(quantity) × \(unit)" }
    public func derivedDays(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "Por \(dayCount(days)) do período" }
        return "Por \(dayCount(days)) dos \(all.days) do período, que inteiro custa \(all.price)"
    }
    public func derivedDaysBack(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "Devolução do que foi cobrado por \(dayCount(days)) sem uso" }
        return "Devolução de \(dayCount(days)) dos \(all.days) do período, que inteiro custou \(all.price)"
    }
    public var derivedNamed: String { "Valor definido por quem cobra" }
    public var derivedDiscount: String { "Descontado antes dos impostos" }
    public func derivedTax(_ percent: String, of net: String, isRounded: Bool) -> String {
        "\(percent) de \(net)" + (isRounded ? ", arredondado uma única vez" : "")
    }
    public func derivedTaxWithin(_ amount: String, net: String, of gross: String) -> String {
        "Já está dentro de \(gross): \(net) sem imposto e \(amount) de imposto"
    }
    public var derivedTotal: String { "A soma do que está acima" }
    public func derivedCreditUsed(_ credit: String) -> String { "Você tinha \(credit) de crédito" }
    public var derivedDebtAdded: String { "O que faltava pagar de antes" }
    public var derivedCreditKept: String { "Será usado nas próximas faturas" }
    public var derivedCredited: String { "O que foi descontado depois da emissão" }
    public var derivedDue: String { "A cobrar" }
    public var derivedDueWhy: String { "O total, com o que foi somado ou descontado depois" }

    private func dayCount(_ days: Int) -> String { days == 1 ? "1 dia" : "\(days) dias" }
}
