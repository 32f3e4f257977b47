import Core

/// What may happen to an item, and what follows.
extension InvoiceItem {
    /// - Throws: `invoice_item_billed` once it is on a final invoice.
    static func requireChangeable(on invoice: Invoice) throws(BillingError) {
        guard invoice.isDraft else {
            throw .conflict("invoice_item_billed", "This item is on an invoice already.")
        }
    }

    /// - Throws: `currency_mismatch` for what is in another currency than the invoice (M7).
    static func requireCurrency(of invoice: Invoice, _ items: [InvoiceItem]) throws(BillingError) {
        guard items.allSatisfy({ $0.currency == invoice.currency }) else {
            throw .invalid(
                "currency", "Something that waits is not in \(invoice.currency).", code: "currency_mismatch")
        }
    }

    /// What is to be charged after a revision; nil when that stays as it is.
    ///
    /// - Throws: `invoice_item_prorated` for what a change of plan left over.
    func charge(after revision: InvoiceItemRevision) throws(BillingError) -> InvoiceItemOrder.Charge? {
        guard revision.charge != nil || revision.quantity != nil else { return nil }
        guard !isProration else {
            throw .conflict("invoice_item_prorated", "What a change of plan left over is deleted, not changed.")
        }
        return revision.charge ?? .amount(unitAmount)
    }

    /// - Parameter cost: of what is to be charged after the revision.
    /// - Throws: `currency_mismatch`.
    mutating func take(_ cost: InvoiceItemCost, by revision: InvoiceItemRevision) throws(BillingError) {
        guard cost.unit.currency == currency else {
            throw .invalid(
                revision.charge?.currencyParameter ?? "currency", "The item is in \(currency).",
                code: "currency_mismatch")
        }
        unitAmount = cost.unit
        amount = cost.amount
        quantity = revision.quantity ?? quantity
        if revision.charge != nil { (price, product) = (cost.price, cost.product) }
        if let name = cost.name { description = name }
    }
}

/// Which discounts make sense.
extension InvoiceItem {
    /// - Parameters:
    ///   - isDiscountable: what was said of it; nil for nothing.
    ///   - hasDiscounts: whether something is to be taken off it.
    /// - Throws: ``BillingError`` naming what would have no effect.
    static func requireSense(
        of amount: Money, isDiscountable: Bool?, hasDiscounts: Bool
    ) throws(BillingError) {
        if amount.isNegative, isDiscountable == true {
            throw .invalid("discountable", "What is given back is not discounted.")
        }
        guard hasDiscounts else { return }
        if amount.isNegative { throw .invalid("discounts", "What is given back is not discounted.") }
        if isDiscountable == false { throw .invalid("discounts", "Only with discountable=true.") }
    }

    /// - Throws: `invoice_item_prorated` for what a change of plan left over.
    mutating func takeDiscountable(by revision: InvoiceItemRevision) throws(BillingError) {
        let parameter = revision.discounts != nil ? "discounts" : revision.isDiscountable != nil ? "discountable" : nil
        if let parameter, isProration {
            throw BillingError(
                .conflict, code: "invoice_item_prorated", parameter: parameter,
                message: "What a change of plan left over is not discounted again.")
        }
        let hasDiscounts = !(revision.discounts.map(\.isEmpty) ?? discounts.isEmpty)
        let known: Bool? = isDiscountable ? nil : false
        try Self.requireSense(
            of: amount, isDiscountable: revision.isDiscountable ?? known, hasDiscounts: hasDiscounts)
        isDiscountable = revision.isDiscountable ?? isDiscountable
    }
}
