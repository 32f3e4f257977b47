extension Portuguese {
    public var paymentHistory: String { "Movimentações" }
    public var paymentHistoryIntro: String { "Cobranças, tentativas, reembolsos e notas de crédito." }
    public var paymentEntry: String { "Pagamento" }
    public var refundEntry: String { "Reembolso" }
    public var creditNoteEntry: String { "Nota de crédito" }
    public var paidOutsideSentence: String { "O comércio recebeu diretamente." }
    public var paymentBecameCredit: String { "A fatura já estava quitada: ficou como crédito seu." }
    public var refundGoesBack: String { "Volta pelo mesmo meio com que você pagou." }
    public var invoiceColumn: String { "Fatura" }
    public var seeItsInvoice: String { "Ver a fatura" }
    public var referenceLabel: String { "Referência" }
}
