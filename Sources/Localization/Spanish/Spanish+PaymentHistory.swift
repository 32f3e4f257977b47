extension Spanish {
    public var paymentHistory: String { "Movimientos" }
    public var paymentHistoryIntro: String { "Cobros, intentos, reembolsos y notas de crédito." }
    public var paymentEntry: String { "Pago" }
    public var unfinishedEntry: String { "Pago sin terminar" }
    public func unfinishedEntryText(_ amount: String) -> String {
        "No se terminó este pago de \(amount), y no se cobró nada."
    }
    public func openEntryText(_ amount: String) -> String { "Este pago de \(amount) no está terminado." }
    public var refundEntry: String { "Reembolso" }
    public var creditNoteEntry: String { "Nota de crédito" }
    public var creditNoteOfRefundEntry: String { "Nota de crédito de un reembolso" }
    public var creditNoteIsPaper: String {
        "Es el documento de ese reembolso, que está aparte: por sí sola no mueve dinero."
    }
    public var paidOutsideSentence: String { "Lo recibió el comercio directamente." }
    public var paymentBecameCredit: String { "La factura ya estaba saldada: quedó como saldo a tu favor." }
    public var refundGoesBack: String { "Vuelve por el mismo medio con que pagaste." }
    public func paymentWasRefunded(_ amount: String, of whole: String) -> String {
        "Se te devolvieron \(amount) de \(whole)."
    }
    public func creditNoteLess(_ amount: String) -> String { "Debes \(amount) menos en esa factura." }
    public func creditNoteKept(_ amount: String) -> String { "\(amount) quedaron como saldo a tu favor." }
    public func creditNoteRefunded(_ amount: String) -> String {
        "\(amount) vuelven por el mismo medio con que pagaste."
    }
    public func creditNoteOutside(_ amount: String) -> String { "El comercio te devolvió \(amount) directamente." }
    public var invoiceColumn: String { "Factura" }
    public var seeItsInvoice: String { "Ver la factura" }
    public var referenceLabel: String { "Referencia" }
}
