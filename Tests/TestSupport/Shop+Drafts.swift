import Billing
import Core

extension Shop {
    public var items: InvoiceItems { InvoiceItems(context) }

    /// A draft with items of these amounts, in order.
    ///
    /// - Parameter change: what else the merchant says of it.
    public func draft(
        for customer: Customer, _ lines: KeyValuePairs<String, Int64>,
        _ change: (inout InvoiceOrder) -> Void = { _ in }
    ) async throws -> Invoice {
        var order = InvoiceOrder()
        change(&order)
        let draft = try await invoices.create(order, for: customer.id, in: scope)
        for (name, amount) in lines { _ = try await add(name, amount, to: draft) }
        return try await invoices.find(draft.id, in: scope)
    }

    /// - Parameter amount: of one, in the merchant's currency.
    public func add(
        _ name: String, _ amount: Int64, times quantity: Int64 = 1, to draft: Invoice
    ) async throws -> InvoiceItem {
        var order = InvoiceItemOrder(.amount(Money(amount, merchant.currency)))
        order.description = name
        order.quantity = quantity
        order.invoice = draft.id
        return try await items.create(order, for: draft.customer, in: scope)
    }
}
