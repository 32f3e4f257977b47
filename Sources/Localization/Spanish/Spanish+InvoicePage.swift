extension Spanish {
    public var noInvoices: String { "Todavía no hay facturas." }
    public var dateColumn: String { "Fecha" }
    public var planColumn: String { "Plan" }
    public var statusColumn: String { "Estado" }
    public var oneTimeCharge: String { "Cobro único" }
    public func invoiceNamed(_ number: String) -> String { "Factura \(number)" }
    public func downloadInvoice(_ number: String) -> String { "Descargar PDF de la factura \(number)" }
    public func seeInvoice(_ number: String) -> String { "Ver factura \(number)" }
    public var backToInvoices: String { "Volver a facturas" }
    public var draftNumber: String { "Borrador" }
}
