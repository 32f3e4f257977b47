extension Portuguese {
    public var paymentHistory: String { "Movimentações" }
    public var paymentHistoryIntro: String { "Cobranças, tentativas, reembolsos e notas de crédito." }
    public var paymentEntry: String { "Pagamento" }
    public var unfinishedEntry: String { "Pagamento não concluído" }
    public func unfinishedEntryText(_ amount: String) -> String {
        "Este pagamento de \(amount) não foi concluído, e nada foi cobrado."
    }
    public func openEntryText(_ amount: String) -> String { "Este pagamento de \(amount) não está concluído." }
    public var refundEntry: String { "Reembolso" }
    public var creditNoteEntry: String { "Nota de crédito" }
    public var creditNoteOfRefundEntry: String { "Nota de crédito de um reembolso" }
    public var creditNoteIsPaper: String {
        "É o documento desse reembolso, que está à parte: por si só não movimenta dinheiro."
    }
    public var paidOutsideSentence: String { "O comércio recebeu diretamente." }
    public var paymentBecameCredit: String { "A fatura já estava quitada: ficou como crédito seu." }
    public var refundGoesBack: String { "Volta pelo mesmo meio com que você pagou." }
    public func paymentWasRefunded(_ amount: String, of whole: String) -> String {
        "\(amount) de \(whole) voltaram para você."
    }
    public func creditNoteLess(_ amount: String) -> String { "Você deve \(amount) a menos nessa fatura." }
    public func creditNoteKept(_ amount: String) -> String { "\(amount) ficaram como crédito seu." }
    public func creditNoteRefunded(_ amount: String) -> String {
        "\(amount) voltam pelo mesmo meio com que você pagou."
    }
    public func creditNoteOutside(_ amount: String) -> String { "O comércio devolveu \(amount) diretamente a você." }
    public var invoiceColumn: String { "Fatura" }
    public var seeItsInvoice: String { "Ver a fatura" }
    public var referenceLabel: String { "Referência" }
}
