import Billing
import Core

extension Rendering {
    func previewLine(
        _ line: ChangePreview.Line, at position: Int, of subscription: Subscription, _ currency: Currency
    ) -> JSON {
        [
            "id": .text("il_tmp_\(position)"),
            "object": "line_item",
            "amount": .amount(line.amount),
            "amount_excluding_tax": nil,
            "currency": JSON(currency),
            "description": JSON(line.description.isEmpty ? nil : line.description),
            "discount_amounts": [],
            "discountable": .boolean(!line.isProration),
            "discounts": [],
            "invoice": nil,
            "livemode": .boolean(subscription.scope.mode.isLive),
            "metadata": JSON(subscription.metadata),
            "parent": previewParent(of: line, subscription),
            "period": ["end": JSON(line.period.end), "start": JSON(line.period.start)],
            "pretax_credit_amounts": [],
            "price": nil,
            "pricing": nil,
            "proration": .boolean(line.isProration),
            "proration_details": ["credited_items": nil],
            "quantity": nil,
            "quantity_decimal": nil,
            "subscription": .text(subscription.id.rawValue),
            "subtotal": .amount(line.amount),
            "tax_amounts": [],
            "tax_rates": [],
            "taxes": [],
            "type": "subscription",
        ]
    }

    /// A line of a preview does not say of which item it is: that is known where the subscription has one.
    private func previewParent(of line: ChangePreview.Line, _ subscription: Subscription) -> JSON {
        guard subscription.items.count == 1, let item = subscription.items.first else { return nil }
        return [
            "type": "subscription_item_details",
            "invoice_item_details": nil,
            "subscription_item_details": [
                "invoice_item": nil, "proration": .boolean(line.isProration),
                "proration_details": ["credited_items": nil], "subscription": .text(subscription.id.rawValue),
                "subscription_item": .text(item.id.rawValue),
            ],
        ]
    }
}
