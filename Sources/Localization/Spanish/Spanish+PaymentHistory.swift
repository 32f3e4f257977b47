extension Spanish {
    public var paymentHistory: String { "Movimientos" }
    public var paymentHistoryIntro: String { "Cobros, intentos, reembolsos y notas de crédito." }
    public var paymentEntry: String { "Pago" }
    public var refundEntry: String { "Reembolso" }
    public var creditNoteEntry: String { "Nota de crédito" }
    public var paidOutsideSentence: String { "Lo recibió el comercio directamente." }
    public var paymentBecameCredit: String { "La factura ya estaba saldada: quedó como saldo a tu favor." }
    public var refundGoesBack: String { "Vuelve por el mismo medio con que pagaste." }
    public var invoiceColumn: String { "Factura" }
    public var seeItsInvoice: String { "Ver la factura" }
    public var referenceLabel: String { "Referencia" }
}
