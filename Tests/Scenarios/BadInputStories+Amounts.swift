import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of bad input` {
    @Test(arguments: Engine.available)
    func `M1 amounts that do not fit are refused, whoever sends them`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let product = subscription.items[0].price.product

        try await refused(by: shop, "parameter_invalid_integer") {
            try await shop.catalog.createPrice(
                of: product, in: shop.scope, unitAmount: Money(.max, .clp), every: .monthly)
        }
        for amount in [.max, .min, 100_000_000_000_000] as [Int64] {
            try await refused(by: shop, "amount_too_large") {
                try await InvoiceItems(shop.context).create(
                    for: ana.id, in: shop.scope, amount: Money(amount, .clp), description: "Una fortuna")
            }
            try await refused(by: shop, "amount_too_large") {
                try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(amount, .clp) }
            }
            try await refused(by: shop, "amount_too_large") {
                try await shop.customers.create(
                    CustomerDetails(name: "Creso"), in: shop.scope, balance: Money(amount, .clp))
            }
        }
        try await refused(by: shop, "amount_too_large") {
            try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(9_999_999_999_999, .clp), description: "Muchas",
                quantity: 11)
        }
    }

    @Test(arguments: Engine.available)
    func `M1 the largest amounts that are allowed can all be billed together`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let iva = try await shop.taxRate("IVA", "100", isInclusive: false)
        var items: [SubscriptionChange.Item] = []
        for _ in 0..<19 {
            items.append(.init(item: nil, price: try await shop.price(99_999_999_999).id, quantity: 1_000_000))
        }

        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(99_999_999_999_999, .clp) }
        for _ in 0..<250 {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(99_999_999_999_999, .clp), description: "Mucho",
                taxRates: [iva.id])
        }
        try await refused(by: shop, "invoice_items_limit_exceeded") {
            try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(1, .clp), description: "Una más")
        }
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: items, proration: .none), of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.setAside() == [])
        // 250 items and their tax, 19 items of a million each, the plan, and the debt.
        let expected: Int64 = 500 * 99_999_999_999_999 + 19 * 99_999_999_999_000_000 + 9_990 + 99_999_999_999_999
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == expected)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `quantities that are negative or endless are refused`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let item = subscription.items[0]

        for quantity in [-1, 1_000_001, .max, .min] as [Int64] {
            let change = SubscriptionChange(items: [.init(item: item.id, quantity: quantity)])
            try await refused(by: shop, "parameter_invalid_integer") {
                try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
            }
            try await refused(by: shop, "parameter_invalid_integer") {
                try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope)
            }
            try await refused(by: shop, "parameter_invalid_integer") {
                let order = SubscriptionOrder(items: [.init(price: item.price.id, quantity: quantity)])
                return try await shop.place(order, for: ana)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a price is in a subscription once, and what there is of it is a quantity`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let (first, other) = (subscription.items[0], try await shop.price(5_000))
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: nil, price: other.id)], proration: .none), in: shop.scope)

        try await refused(by: shop, "parameter_invalid") {
            let twice = SubscriptionOrder(items: [.init(price: other.id), .init(price: other.id, quantity: 2)])
            return try await shop.place(twice, for: ana)
        }
        let changes: [SubscriptionChange.Item] = [
            .init(item: nil, price: other.id), .init(item: nil, price: first.price.id),
            .init(item: first.id, price: other.id),
        ]
        for item in changes {
            try await refused(by: shop, "parameter_invalid") {
                try await shop.subscriptions.change(
                    subscription.id, to: .init(items: [item], proration: .none), in: shop.scope)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a currency, a zone or a day that nobody knows is refused`(engine: Engine) async throws {
        let (shop, _, _) = try await subscribed(engine)

        try await refused(by: shop, "invalid_currency") { try Currency("xyz") }
        try await refused(by: shop, "invalid_time_zone") { try Zone("America/Atlantis") }
        try await refused(by: shop, "invalid_date") { try CalendarDate("2026-02-29") }
        try await refused(by: shop, "parameter_invalid_integer") { try Recurrence(every: 37, .month) }
    }
}
