extension Portuguese {
    public func invoiceCount(_ count: Int) -> String { count == 1 ? "1 fatura" : "\(count) faturas" }
    public func invoicesFound(_ count: Int, of total: Int) -> String { "\(count) de \(invoiceCount(total))" }
    public func invoicesOf(_ year: Int) -> String { "Faturas de \(year)" }
    public var invoicesWillCome: String { "Quando houver uma cobrança, sua fatura aparecerá aqui." }
    public var searchInvoices: String { "Buscar e filtrar" }
    public var yearLabel: String { "Ano" }
    public var anyYear: String { "Todos" }
    public var anyStatus: String { "Todas" }
    public var applySearch: String { "Buscar" }
    public var noneFound: String { "Nenhuma fatura encontrada." }
    public var noneFoundAdvice: String { "Tente outro ano, outra situação ou outra parte do número." }
    public var allInvoices: String { "Todas" }
    public var downloadAll: String { "Baixar todas" }
    public var downloadAllIntro: String {
        "O ZIP traz cada fatura e nota de crédito em um PDF próprio, e a lista; "
            + "o PDF único traz todas, com um índice. A lista (CSV) abre em qualquer planilha."
    }
    public var downloadListIntro: String { "A lista (CSV) abre em qualquer planilha." }
    public var archiveLabel: String { "PDF (ZIP)" }
    public var listLabel: String { "Lista (CSV)" }
    public func aboutYear(_ year: Int) -> String { "de \(year)" }
    public var aboutAll: String { "de todos os anos" }
    public var invoicesFileName: String { "faturas" }
    public var invoiceFileName: String { "fatura" }
    public var periodStart: String { "De" }
    public var periodEnd: String { "Até" }
    public var taxes: String { "Impostos" }
    public var creditNotes: String { "Notas de crédito" }
    public var currencyColumn: String { "Moeda" }
    public var netColumn: String { "Líquido" }
}
