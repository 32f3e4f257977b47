import Billing
import Core

extension Rendering {
    func invoiceItem(_ it: InvoiceItem) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "invoiceitem",
            "amount": .integer(it.amount.amount),
            "currency": JSON(it.currency),
            "customer": .reference(.customer(it.customer)),
            "date": JSON(it.createdAt),
            "description": JSON(it.description.isEmpty ? nil : it.description),
            "discountable": .boolean(it.bearsDiscounts),
            "discounts": .array(it.discounts.map { .reference(.discount($0.id)) }),
            "invoice": reference(it.invoice, Link.invoice),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "parent": nil,
            "period": ["end": JSON(it.period.end), "start": JSON(it.period.start)],
            "price": reference(it.price, Link.price),
            "pricing": it.price.map { price in
                [
                    "type": "price_details",
                    "price_details": ["price": .reference(.price(price)), "product": JSON(it.product?.rawValue)],
                    "unit_amount_decimal": .text(String(it.unitAmount.amount)),
                ]
            } ?? .null,
            "proration": .boolean(it.isProration),
            "quantity": .integer(it.quantity),
            "subscription": reference(it.subscription, Link.subscription),
            "tax_rates": .array(it.taxRates.map { .reference(.taxRate($0)) }),
            "test_clock": nil,
            "unit_amount": .integer(it.unitAmount.amount),
            "unit_amount_decimal": .text(String(it.unitAmount.amount)),
        ]
    }
}
