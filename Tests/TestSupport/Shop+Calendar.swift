import Billing
import Core
import Storage

extension Shop {
    /// A customer's invoices as a calendar, oldest first: day of the period, amount due, standing, attempts.
    ///
    ///     2026-01-31  9990  paid  1
    public func calendar(of customer: Customer) async throws -> String {
        let page = try await invoices.of(customer.id, in: scope, PageRequest(limit: 100))
        var lines: [String] = []
        for invoice in page.elements.reversed() {
            let attempts = try await payments.attempts(of: invoice.id, in: scope).count
            let day = merchant.zone.date(at: invoice.period.start)
            lines.append("\(day)  \(invoice.amountDue.amount)  \(invoice.status.rawValue)  \(attempts)")
        }
        return lines.joined(separator: "\n")
    }

    /// An order of one item, to be changed before it is placed.
    public func order(
        _ amount: Int64, every recurrence: Recurrence = .monthly, quantity: Int64 = 1
    ) async throws -> SubscriptionOrder {
        SubscriptionOrder(items: [.init(price: try await price(amount, every: recurrence).id, quantity: quantity)])
    }

    public func taxRate(_ name: String, _ percent: String, isInclusive: Bool) async throws -> TaxRate {
        try await TaxRates(context).create(
            displayName: name, rate: try Rate(percent), isInclusive: isInclusive, country: nil, in: scope)
    }

    public func place(_ order: SubscriptionOrder, for customer: Customer) async throws -> Subscription {
        try await subscriptions.create(order, for: customer.id, in: scope)
    }
}
