extension Spanish {
    public func partPaidMailIntro(_ amount: String, _ what: String) -> String {
        "Recibimos \(amount), una parte de lo que debías por \(what). Gracias."
    }
    public var nothingLeftToPay: String { "No queda nada por pagar de esta factura." }
    public var leftToPay: String { "Falta pagar" }
    public func restChargedOn(_ date: String) -> String {
        "Cobraremos lo que falta el \(date), salvo que lo pagues antes."
    }
}
