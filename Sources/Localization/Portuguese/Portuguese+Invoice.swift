extension Portuguese {
    public var invoiceTitle: String { "Fatura" }
    public var receiptTitle: String { "Recibo de pagamento" }
    public var creditTitle: String { "Nota de crédito" }
    public var invoiceNumber: String { "Número" }
    public var issuedOn: String { "Data de emissão" }
    public var dueOn: String { "Vencimento" }
    public var paidOn: String { "Paga em" }
    public var paidWith: String { "Forma de pagamento" }
    public var billedBy: String { "De" }
    public var billedTo: String { "Para" }
    public var descriptionColumn: String { "Descrição" }
    public var quantityColumn: String { "Quantidade" }
    public var unitPriceColumn: String { "Preço unitário" }
    public var amountColumn: String { "Valor" }
    public var subtotal: String { "Subtotal" }
    public var discount: String { "Desconto" }
    public var total: String { "Total" }
    public var creditApplied: String { "Crédito aplicado" }
    public func fromBalance(_ amount: String) -> String { "Seu crédito: \(amount)" }
    public var amountPaid: String { "Pago" }
    public var amountDue: String { "A pagar" }
    public var debtAdded: String { "Saldo anterior" }
    public var creditKept: String { "Fica a seu favor" }
    public func refundedOn(_ date: String) -> String { "Reembolsado em \(date)" }
    public var amountRefunded: String { "Reembolsado" }
    public var taxID: String { "Número fiscal" }
    public var thanks: String { "Obrigado pelo seu pagamento." }
    public func taxLine(_ name: String, _ percent: String) -> String { "\(name) \(percent)" }
    public func taxIncluded(_ name: String, _ percent: String) -> String { "\(name) \(percent) (incluído)" }
    public func page(_ page: Int, of pages: Int) -> String { "Página \(page) de \(pages)" }
    public func payOnline(_ address: String) -> String { "Pague online em \(address)" }
}
