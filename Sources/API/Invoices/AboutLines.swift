import Billing
import Core

/// What lines of invoices are made of, read for all of them at once.
struct AboutLines {
    /// The items that lines were made of; those of subscriptions are not among them.
    var items: [InvoiceLine.ID: InvoiceItem] = [:]
    /// Whole, where the version shows them so.
    var prices: [Price.ID: JSON] = [:]
    var plans: [Price.ID: JSON] = [:]
    /// Those that a whole invoice names.
    var rates: [TaxRate.ID: JSON] = [:]
}

extension Rendering {
    func aboutLines(of invoices: [Invoice]) throws -> AboutLines {
        var about = AboutLines()
        let mixed = invoices.filter { $0.lines.contains { $0.item == nil } }
        let items = Dictionary(
            grouping: try tx.invoiceItems.all(on: mixed.map(\.id), in: scope), by: { $0.invoice ?? .init("") })
        for invoice in mixed {
            var left = items[invoice.id] ?? []
            for line in invoice.lines where line.item == nil {
                guard let index = left.firstIndex(where: { line.isMade(of: $0) }) else { continue }
                about.items[line.id] = left.remove(at: index)
            }
        }
        let rates = invoices.flatMap(\.defaultTaxRates)
        if !rates.isEmpty { about.rates = try taxRates(rates) }
        guard version.hasWholePrices else { return about }
        for price in try tx.prices.find(Array(Set(invoices.flatMap(\.lines).compactMap(\.price))), in: scope) {
            about.prices[price.id] = self.price(price)
            about.plans[price.id] = plan(price)
        }
        return about
    }
}

extension InvoiceLine {
    /// The lines of a subscription's invoice do not keep what they were made of, but say the same as it.
    fileprivate func isMade(of item: InvoiceItem) -> Bool {
        if let source { return item.id == source }
        return item.item == nil && item.amount == amount && item.description == description && item.price == price
            && item.quantity == quantity && item.period == period
    }
}
