extension Spanish {
    public func invoiceMailSubject(_ number: String, _ merchant: String) -> String {
        "Tu factura \(number) de \(merchant)"
    }
    public func invoiceMailIntro(_ amount: String) -> String { "Emitimos tu factura por \(amount)." }
    public func invoiceMailCharge(_ method: String, _ date: String) -> String {
        "La cobraremos el \(date) con \(method). No tienes que hacer nada."
    }
    public var invoiceMailByHand: String { "Puedes pagarla en línea cuando quieras." }
    public var invoiceMailSee: String { "Ver factura" }
    public var invoiceMailPay: String { "Ver y pagar" }
    public func paymentMailSubject(_ amount: String) -> String { "Recibimos tu pago de \(amount)" }
    public func paymentMailIntro(_ amount: String, _ what: String) -> String {
        "Recibimos tu pago de \(amount) por \(what). Gracias."
    }
    public var paymentMailDate: String { "Fecha de pago" }
    public var paymentMailInvoice: String { "Factura" }
    public var paymentMailButton: String { "Ver comprobante" }
    public func refundMailSubject(_ amount: String) -> String { "Te devolvimos \(amount)" }
    public func refundMailIntro(_ amount: String, _ method: String) -> String {
        "Hicimos una devolución de \(amount) a \(method)."
    }
    public var refundMailWait: String { "Según tu banco, puede tardar hasta 10 días hábiles en aparecer." }
    public var refundMailButton: String { "Ver el detalle" }
}
