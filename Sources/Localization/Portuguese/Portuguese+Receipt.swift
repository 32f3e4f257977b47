extension Portuguese {
    public var receiptLabel: String { "Recibo" }
    public func receiptOf(_ amount: String, _ date: String) -> String { "Recibo de \(amount), \(date)" }
    public var receiptProof: String { "Confira aqui se este recibo é autêntico" }
    public var receiptFileName: String { "recibo" }
    public var receiptGenuine: String { "O recibo é autêntico" }
    public func receiptGenuineText(_ amount: String, to merchant: String, on date: String) -> String {
        "\(merchant) recebeu \(amount) em \(date)."
    }
    public var receiptCompare: String { "Compare comércio, número, valor e data com os do papel: devem ser iguais." }
    public var receiptRefunded: String { "Autêntico, mas reembolsado" }
    public var receiptPartlyRefunded: String { "Autêntico, reembolsado em parte" }
    public func receiptGivenBack(_ amount: String, of whole: String) -> String {
        "Foram devolvidos \(amount) de \(whole)."
    }
    public var receiptForged: String { "O recibo não é autêntico" }
    public func receiptForgedText(_ merchant: String) -> String {
        "Não foi emitido por \(merchant), ou alguém o alterou depois."
    }
    public var receiptUnknownKey: String { "Não é possível conferir este recibo" }
    public var receiptUnknownKeyText: String {
        "Ele indica uma chave que este portal não usa. Não o considere autêntico: pergunte ao estabelecimento."
    }
    public var receiptUnknownPayment: String { "O pagamento não está registrado" }
    public func receiptUnknownPaymentText(_ merchant: String) -> String {
        "A assinatura é autêntica, mas \(merchant) não tem registro deste pagamento. Pergunte ao estabelecimento."
    }
    public var receiptOfTest: String { "É um pagamento de teste: nenhum dinheiro foi movimentado." }
    public var receiptMerchant: String { "Estabelecimento" }
    public var receiptStatus: String { "Situação" }
    public var receiptStands: String { "Pago" }
}
