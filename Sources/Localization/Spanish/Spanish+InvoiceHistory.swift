extension Spanish {
    public func invoiceCount(_ count: Int) -> String { count == 1 ? "1 factura" : "\(count) facturas" }
    public func invoicesFound(_ count: Int, of total: Int) -> String { "\(count) de \(invoiceCount(total))" }
    public func invoicesOf(_ year: Int) -> String { "Facturas de \(year)" }
    public var invoicesWillCome: String { "Cuando te cobremos, tu factura aparecerá aquí." }
    public var searchInvoices: String { "Buscar y filtrar" }
    public var yearLabel: String { "Año" }
    public var anyYear: String { "Todos" }
    public var anyStatus: String { "Todos" }
    public var applySearch: String { "Buscar" }
    public var noneFound: String { "Ninguna factura coincide." }
    public var noneFoundAdvice: String { "Prueba con otro año, otro estado u otra parte del número." }
    public var allInvoices: String { "Todas" }
    public var downloadAll: String { "Descargar todas" }
    public var downloadAllIntro: String {
        "El ZIP trae cada factura y nota de crédito en su propio PDF, y la lista; "
            + "el PDF único las trae todas, con un índice. La lista (CSV) se abre en cualquier hoja de cálculo."
    }
    public var downloadListIntro: String { "La lista (CSV) se abre en cualquier hoja de cálculo." }
    public var archiveLabel: String { "PDF (ZIP)" }
    public var listLabel: String { "Lista (CSV)" }
    public func aboutYear(_ year: Int) -> String { "de \(year)" }
    public var aboutAll: String { "de todos los años" }
    public var invoicesFileName: String { "facturas" }
    public var invoiceFileName: String { "factura" }
    public var periodStart: String { "Desde" }
    public var periodEnd: String { "Hasta" }
    public var taxes: String { "Impuestos" }
    public var creditNotes: String { "Notas de crédito" }
    public var currencyColumn: String { "Moneda" }
    public var netColumn: String { "Neto" }
}
