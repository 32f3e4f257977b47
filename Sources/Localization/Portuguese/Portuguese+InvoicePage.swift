extension Portuguese {
    public var noInvoices: String { "Ainda não há faturas." }
    public var dateColumn: String { "Data" }
    public var planColumn: String { "Plano" }
    public var statusColumn: String { "Situação" }
    public var oneTimeCharge: String { "Cobrança única" }
    public func invoiceNamed(_ number: String) -> String { "Fatura \(number)" }
    public func downloadInvoice(_ number: String) -> String { "Baixar PDF da fatura \(number)" }
    public func seeInvoice(_ number: String) -> String { "Ver fatura \(number)" }
    public var backToInvoices: String { "Voltar às faturas" }
    public var draftNumber: String { "Rascunho" }
}
