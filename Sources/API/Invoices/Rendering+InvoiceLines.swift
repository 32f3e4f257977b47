import Billing
import Core

extension Rendering {
    func line(_ it: InvoiceLine, of invoice: Invoice, _ about: AboutLines) throws -> JSON {
        let source = about.items[it.id]
        let price: JSON = it.price.map { about.prices[$0] ?? .reference(.price($0)) } ?? .null
        return [
            "id": .text(it.id.rawValue),
            "object": "line_item",
            "amount": .amount(it.amount),
            "amount_excluding_tax": it.taxes.contains(where: \.isInclusive) ? nil : .amount(it.amount),
            "currency": JSON(invoice.currency),
            "description": JSON(it.description.isEmpty ? nil : it.description),
            "discount_amounts": try amounts(of: it.discounts, sum: it.discount, rest: invoice.unnamedDiscount),
            "discountable": .boolean(it.isDiscountable && !it.isProration),
            "discounts": .array(it.discounts.map { .reference(.discount(.init($0.discount))) }),
            "invoice": .text(invoice.id.rawValue),
            "invoice_item": JSON((source?.id ?? it.source)?.rawValue),
            "livemode": .boolean(invoice.scope.mode.isLive),
            "metadata": JSON(source?.metadata ?? [:]),
            "parent": parent(of: it, invoice, from: source?.id ?? it.source),
            "period": ["end": JSON(it.period.end), "start": JSON(it.period.start)],
            "pretax_credit_amounts": [],
            "plan": it.price.flatMap { about.plans[$0] } ?? .null,
            "price": price,
            "pricing": pricing(of: it),
            "proration": .boolean(it.isProration),
            "proration_details": ["credited_items": nil],
            "quantity": .integer(it.quantity),
            "quantity_decimal": .text(String(it.quantity)),
            "subscription": reference(invoice.subscription, Link.subscription),
            "subscription_item": JSON(it.item?.rawValue),
            "subtotal": .amount(it.amount),
            "tax_amounts": taxAmounts(it.taxes),
            "tax_rates": [],
            "taxes": taxes(it.taxes),
            "type": it.item == nil ? "invoiceitem" : "subscription",
            "unit_amount_excluding_tax": .decimalAmount(it.unitAmount),
        ]
    }

    private func pricing(of it: InvoiceLine) -> JSON {
        guard let price = it.price else { return nil }
        return [
            "type": "price_details",
            "price_details": ["price": .reference(.price(price)), "product": JSON(it.product?.rawValue)],
            "unit_amount_decimal": .decimalAmount(it.unitAmount),
        ]
    }

    private func parent(of it: InvoiceLine, _ invoice: Invoice, made source: InvoiceItem.ID) -> JSON {
        [
            "type": "invoice_item_details",
            "invoice_item_details": [
                "invoice_item": .text(source.rawValue), "proration": .boolean(it.isProration),
                "proration_details": ["credited_items": nil],
                "subscription": JSON(invoice.subscription?.rawValue),
            ],
            "subscription_item_details": nil,
        ]
    }

    private func parent(of it: InvoiceLine, _ invoice: Invoice, from source: InvoiceItem.ID?) -> JSON {
        guard let item = it.item else {
            return source.map { parent(of: it, invoice, made: $0) } ?? .null
        }
        return [
            "type": "subscription_item_details",
            "invoice_item_details": nil,
            "subscription_item_details": [
                "invoice_item": nil, "proration": .boolean(it.isProration),
                "proration_details": ["credited_items": nil],
                "subscription": JSON(invoice.subscription?.rawValue), "subscription_item": .text(item.rawValue),
            ],
        ]
    }
}
