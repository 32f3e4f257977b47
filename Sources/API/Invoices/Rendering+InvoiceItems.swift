import Billing
import Core

extension Rendering {
    func invoiceItem(_ item: InvoiceItem) throws -> JSON { try invoiceItems([item])[0] }

    func invoiceItems(_ items: [InvoiceItem]) throws -> [JSON] {
        let rates = try taxRates(items.flatMap(\.taxRates))
        let prices = try wholePrices(items.compactMap(\.price))
        let clocks = try tx.customers.testClocks(of: items.map(\.customer), in: scope)
        return items.map { json($0, rates, prices, testClock: clocks[$0.customer]) }
    }

    /// Whole, for the versions that show them so; none for the others.
    func wholePrices(_ ids: [Price.ID]) throws -> [Price.ID: JSON] {
        version.hasWholePrices && !ids.isEmpty ? try prices(ids) : [:]
    }

    private func json(
        _ it: InvoiceItem, _ rates: [TaxRate.ID: JSON], _ prices: [Price.ID: JSON], testClock: TestClock.ID?
    ) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "invoiceitem",
            "amount": .amount(it.amount),
            "currency": JSON(it.currency),
            "customer": .reference(.customer(it.customer)),
            "customer_account": nil,
            "date": JSON(it.createdAt),
            "description": JSON(it.description.isEmpty ? nil : it.description),
            "discountable": .boolean(it.bearsDiscounts),
            "discounts": .array(it.discounts.map { .reference(.discount($0.id)) }),
            "invoice": reference(it.invoice, Link.invoice),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "parent": parent(of: it),
            "period": ["end": JSON(it.period.end), "start": JSON(it.period.start)],
            "price": it.price.map { prices[$0] ?? .reference(.price($0)) } ?? .null,
            "pricing": it.price.map { price in
                [
                    "type": "price_details",
                    "price_details": ["price": .reference(.price(price)), "product": JSON(it.product?.rawValue)],
                    "unit_amount_decimal": .decimalAmount(it.unitAmount),
                ]
            } ?? .null,
            "proration": .boolean(it.isProration),
            "quantity": .integer(it.quantity),
            "quantity_decimal": .text(String(it.quantity)),
            "subscription": reference(it.subscription, Link.subscription),
            "tax_rates": .array(it.taxRates.compactMap { rates[$0] }),
            "test_clock": JSON(testClock?.rawValue),
            "unit_amount": .amount(it.unitAmount),
            "unit_amount_decimal": .decimalAmount(it.unitAmount),
        ]
    }

    private func parent(of it: InvoiceItem) -> JSON {
        guard let subscription = it.subscription else { return nil }
        var details: JSON = ["subscription": .text(subscription.rawValue)]
        if let item = it.item { details["subscription_item"] = .text(item.rawValue) }
        return ["type": "subscription_details", "subscription_details": details]
    }
}
