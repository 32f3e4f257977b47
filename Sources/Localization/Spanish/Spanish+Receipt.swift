extension Spanish {
    public var receiptLabel: String { "Recibo" }
    public func receiptOf(_ amount: String, _ date: String) -> String { "Recibo de \(amount), \(date)" }
    public var receiptProof: String { "Comprueba aquí si este recibo es auténtico" }
    public var receiptFileName: String { "recibo" }
    public var receiptGenuine: String { "El recibo es auténtico" }
    public func receiptGenuineText(_ amount: String, to merchant: String, on date: String) -> String {
        "\(merchant) recibió \(amount) el \(date)."
    }
    public var receiptCompare: String {
        "Compara comercio, número, monto y fecha con los del papel: deben ser los mismos."
    }
    public var receiptRefunded: String { "Auténtico, pero reembolsado" }
    public var receiptPartlyRefunded: String { "Auténtico, reembolsado en parte" }
    public func receiptGivenBack(_ amount: String, of whole: String) -> String {
        "Se devolvieron \(amount) de \(whole)."
    }
    public var receiptForged: String { "El recibo no es auténtico" }
    public func receiptForgedText(_ merchant: String) -> String {
        "No lo emitió \(merchant), o alguien lo cambió después."
    }
    public var receiptUnknownKey: String { "No podemos comprobar este recibo" }
    public var receiptUnknownKeyText: String {
        "Dice estar firmado con una clave que este portal no usa. No lo des por auténtico: pregunta al comercio."
    }
    public var receiptUnknownPayment: String { "El pago no está registrado" }
    public func receiptUnknownPaymentText(_ merchant: String) -> String {
        "La firma es auténtica, pero \(merchant) no tiene registrado este pago. Pregunta al comercio."
    }
    public var receiptOfTest: String { "Es un pago de prueba: no se movió dinero." }
    public var receiptMerchant: String { "Comercio" }
    public var receiptStatus: String { "Estado" }
    public var receiptStands: String { "Pagado" }
}
