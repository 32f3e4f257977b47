extension Spanish {
    public var invoiceTitle: String { "Factura" }
    public var receiptTitle: String { "Recibo de pago" }
    public var creditTitle: String { "Nota de crédito" }
    public var invoiceNumber: String { "Número" }
    public var issuedOn: String { "Fecha de emisión" }
    public var dueOn: String { "Vencimiento" }
    public var paidOn: String { "Pagada el" }
    public var paidWith: String { "Método de pago" }
    public var billedBy: String { "De" }
    public var billedTo: String { "Para" }
    public var descriptionColumn: String { "Descripción" }
    public var quantityColumn: String { "Cantidad" }
    public var unitPriceColumn: String { "Precio unitario" }
    public var amountColumn: String { "Importe" }
    public var subtotal: String { "Subtotal" }
    public var discount: String { "Descuento" }
    public var total: String { "Total" }
    public var creditApplied: String { "Saldo a favor aplicado" }
    public func fromBalance(_ amount: String) -> String { "Tu saldo a favor: \(amount)" }
    public var amountPaid: String { "Pagado" }
    public var amountDue: String { "Por pagar" }
    public var debtAdded: String { "Saldo anterior" }
    public var creditKept: String { "Queda a tu favor" }
    public func refundedOn(_ date: String) -> String { "Reembolsado el \(date)" }
    public var amountRefunded: String { "Reembolsado" }
    public var taxID: String { "Identificación tributaria" }
    public var thanks: String { "Gracias por tu pago." }
    public func taxLine(_ name: String, _ percent: String) -> String { "\(name) \(percent)" }
    public func taxIncluded(_ name: String, _ percent: String) -> String { "\(name) \(percent) (incluido)" }
    public func page(_ page: Int, of pages: Int) -> String { "Página \(page) de \(pages)" }
    public func payOnline(_ address: String) -> String { "Paga en línea en \(address)" }
}
