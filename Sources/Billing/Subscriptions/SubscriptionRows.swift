import Core
import Storage

/// The stored subscriptions with their items.
package struct SubscriptionRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: Subscription.ID, in scope: Scope) throws -> Subscription {
        if let known = identityMap.subscriptions[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM subscriptions WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("subscription", id.rawValue)
        }
        return try decoded([row], in: scope)[0]
    }

    func find(_ id: Subscription.ID, of customer: Customer.ID, in scope: Scope) throws -> Subscription {
        let found = try first(
            "SELECT * FROM subscriptions WHERE \(scope) AND customer_id = \(customer) AND id = \(id)")
        guard let row = found else { throw BillingError.notFound("subscription", id.rawValue) }
        return try decoded([row], in: scope)[0]
    }

    /// The merchant sees every subscription, a customer their own (C1).
    func find(_ id: Subscription.ID, ofMaybe customer: Customer.ID?, in scope: Scope) throws -> Subscription {
        guard let customer else { return try find(id, in: scope) }
        return try find(id, of: customer, in: scope)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Subscription.ID], in scope: Scope) throws -> [Subscription] {
        if let known = identityMap.all(ids, in: scope, \.subscriptions) { return known }
        return try decoded(
            query("SELECT * FROM subscriptions WHERE \(scope) AND id IN (\(list: ids))"), in: scope)
    }

    /// Everything the customer has or had, newest first.
    package func all(of customer: Customer.ID, in scope: Scope) throws -> [Subscription] {
        try decoded(query(allStatement(of: customer, in: scope)), in: scope)
    }

    func allStatement(of customer: Customer.ID, in scope: Scope) -> SQL {
        """
        SELECT * FROM subscriptions WHERE \(scope) AND customer_id = \(customer)
        ORDER BY created_at DESC, id DESC
        LIMIT 200
        """
    }

    func page(
        in scope: Scope, customer: Customer.ID?, price: Price.ID?, status: SubscriptionFilter, _ request: PageRequest
    ) throws -> Page<Subscription> {
        var owner: SQL = "\(scope)"
        if let customer { owner = owner + " AND customer_id = \(customer)" }
        var filters = [status.condition].compactMap(\.self)
        if let price {
            filters.append(
                """
                id IN (SELECT subscription_id FROM subscription_items
                    WHERE merchant_id = \(scope.merchant) AND price_id = \(price))
                """)
        }
        let rows = try page("subscriptions", of: owner, where: .all(filters), request) { $0 }
        return Page(elements: try decoded(rows.elements, in: scope), hasMore: rows.hasMore)
    }

    func itemsStatement(of ids: [Subscription.ID], in scope: Scope) -> SQL {
        """
        SELECT i.id AS item_id, i.subscription_id, i.quantity, i.tax_rates, i.billed_amount,
            i.created_at AS item_created_at, p.*
        FROM subscription_items i
        JOIN prices p ON p.merchant_id = i.merchant_id AND p.id = i.price_id
        WHERE i.merchant_id = \(scope.merchant) AND i.subscription_id IN (\(list: ids))
        ORDER BY i.subscription_id, i.position
        """
    }

    /// Rows of `subscriptions` with their items, read in one query.
    func decoded(_ rows: [Row], in scope: Scope) throws -> [Subscription] {
        guard !rows.isEmpty else { return [] }
        let ids: [Subscription.ID] = try rows.map { try $0.id("id") }
        let itemRows = try query(itemsStatement(of: ids, in: scope))
        var items: [Subscription.ID: [SubscriptionItem]] = [:]
        for row in itemRows {
            let price = try Price(row)
            let item = SubscriptionItem(
                id: try row.id("item_id"), price: price, quantity: try row.int64("quantity"),
                taxRates: try TaxRate.ids(row.text("tax_rates")), createdAt: try row.instant("item_created_at"),
                billedAmount: try row.int64IfAny("billed_amount").map { Money($0, price.currency) })
            items[try row.id("subscription_id"), default: []].append(item)
        }
        let subscriptions = try rows.map { row in try Subscription(row, items: items[try row.id("id")] ?? []) }
        for subscription in subscriptions { identityMap.subscriptions[subscription.id] = subscription }
        return subscriptions
    }
}

extension BillingTransaction {
    package var subscriptions: SubscriptionRows { SubscriptionRows(tx: self) }
}

extension SubscriptionFilter {
    fileprivate var condition: SQL? {
        switch self {
        case .notCanceled: "status NOT IN ('canceled', 'incomplete_expired')"
        case .all: nil
        case .ended: "status IN ('canceled', 'incomplete_expired')"
        case .status(let status): "status = \(status)"
        }
    }
}
