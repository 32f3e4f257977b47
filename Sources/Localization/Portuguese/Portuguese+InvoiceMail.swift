extension Portuguese {
    public func invoiceMailSubject(_ number: String, _ merchant: String) -> String {
        "Sua fatura \(number) de \(merchant)"
    }
    public func invoiceMailIntro(_ amount: String) -> String { "Emitimos sua fatura de \(amount)." }
    public func invoiceMailCharge(_ method: String, _ date: String) -> String {
        "Vamos cobrá-la em \(date) com \(method). Você não precisa fazer nada."
    }
    public var invoiceMailByHand: String { "Você pode pagá-la on-line quando quiser." }
    public var invoiceMailSee: String { "Ver fatura" }
    public var invoiceMailPay: String { "Ver e pagar" }
    public func paymentMailSubject(_ amount: String) -> String { "Recebemos seu pagamento de \(amount)" }
    public func paymentMailIntro(_ amount: String, _ what: String) -> String {
        "Recebemos seu pagamento de \(amount) por \(what). Obrigado."
    }
    public var paymentMailDate: String { "Data do pagamento" }
    public var paymentMailInvoice: String { "Fatura" }
    public var paymentMailButton: String { "Ver comprovante" }
    public func refundMailSubject(_ amount: String) -> String { "Devolvemos \(amount) a você" }
    public func refundMailIntro(_ amount: String, _ method: String) -> String {
        "Fizemos uma devolução de \(amount) para \(method)."
    }
    public var refundMailWait: String { "Conforme o seu banco, pode levar até 10 dias úteis para aparecer." }
    public var refundMailButton: String { "Ver os detalhes" }
}
