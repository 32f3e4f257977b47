// As they are kept in the rows of invoices and their lines, by the names of their properties.

extension InvoiceTax.Stored: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard var stored = json.members else { return nil }
        self.init(
            taxRate: stored.text("taxRate"), displayName: stored.text("displayName"),
            millionths: stored.integer("millionths"), isInclusive: stored.boolean("isInclusive"),
            taxable: stored.integer("taxable"), amount: stored.integer("amount"))
        guard stored.fit else { return nil }
    }
}

extension InvoiceDiscount.Stored: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard var stored = json.members else { return nil }
        self.init(
            discount: stored.text("discount"), coupon: stored.text("coupon"), name: stored.text("name"),
            amount: stored.integer("amount"))
        guard stored.fit else { return nil }
    }
}
