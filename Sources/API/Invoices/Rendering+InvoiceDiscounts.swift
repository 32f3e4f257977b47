import Billing
import Core

extension Rendering {
    /// The first discount of each, whole, for the versions in which an invoice has one; none for the others.
    func singleDiscounts(of invoices: [Invoice]) throws -> [Invoice.ID: JSON] {
        guard version.hasWholePrices else { return [:] }
        let firsts = invoices.compactMap { invoice in invoice.firstDiscount.map { (invoice.id, $0) } }
        guard !firsts.isEmpty else { return [:] }
        let whole = try discounts(firsts.map(\.1))
        return Dictionary(
            firsts.compactMap { invoice, discount in whole[discount].map { (invoice, $0) } }, uniquingKeysWith: { $1 })
    }
}

extension Invoice {
    /// How what took something is called on older invoices, which do not say what it was.
    var unnamedDiscount: Discount.ID { Discount.ID("di_" + id.rawValue.dropFirst(Invoice.idPrefix.count)) }

    fileprivate var firstDiscount: Discount.ID? {
        subscription == nil ? givenDiscounts.first?.id : discounts.first.map { Discount.ID($0.discount) }
    }
}
