import Core
import Storage

extension PaymentMethod {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.idIfAny("customer_id"),
            position: try row.intIfAny("position"), processor: try row.text("processor"),
            token: Secret(try row.text("token")),
            facts: Facts(
                kind: try row.value("kind"), brand: try row.text("brand"), last4: try row.textIfAny("last4"),
                expiryMonth: try row.intIfAny("expiry_month"), expiryYear: try row.intIfAny("expiry_year"),
                funding: try row.textIfAny("funding"), country: try row.textIfAny("country"),
                fingerprint: try row.textIfAny("fingerprint")),
            billingName: try row.textIfAny("billing_name"), billingEmail: try row.textIfAny("billing_email"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    package func method(_ id: PaymentMethod.ID, in scope: Scope) throws -> PaymentMethod {
        guard let row = try first("SELECT * FROM payment_methods WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("payment_method", id.rawValue)
        }
        return try PaymentMethod(row)
    }

    func methodIfAny(_ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope) throws -> PaymentMethod? {
        try first(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) AND id = \(id)"
        ).map(PaymentMethod.init)
    }

    func method(
        _ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope, parameter: String = "id"
    ) throws -> PaymentMethod {
        guard let method = try methodIfAny(id, of: customer, in: scope) else {
            throw BillingError.notFound("payment_method", id.rawValue, parameter: parameter)
        }
        return method
    }

    /// In order: the first is the default.
    func methods(of customer: Customer.ID, in scope: Scope) throws -> [PaymentMethod] {
        let methods = try query(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) ORDER BY position"
        ).map(PaymentMethod.init)
        identityMap.defaultMethods[customer] = .some(methods.first { $0.position == 1 })
        return methods
    }

    /// How many of a customer's methods stand before this one, or stood until it was detached, and how many up to it.
    func place(
        of id: PaymentMethod.ID, among customer: Customer.ID, in scope: Scope
    ) throws -> (before: Int, through: Int)? {
        let row = try first(
            """
            SELECT position, last_position FROM payment_methods
            WHERE \(scope) AND id = \(id) AND (customer_id = \(customer) OR last_customer_id = \(customer))
            """)
        guard let row else { return nil }
        if let position = try row.intIfAny("position") { return (position - 1, position) }
        let last = try row.int("last_position")
        return (last - 1, last - 1)
    }

    func defaultMethod(of customer: Customer.ID, in scope: Scope) throws -> PaymentMethod? {
        if let known = identityMap.defaultMethods[customer] { return known?.scope == scope ? known : nil }
        return try first(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) AND position = 1"
        ).map(PaymentMethod.init)
    }

    func insert(_ it: PaymentMethod) throws {
        try execute(
            """
            INSERT INTO payment_methods
                (merchant_id, id, livemode, customer_id, position, processor, token, kind, brand, last4, expiry_month,
                expiry_year, funding, country, fingerprint, billing_name, billing_email, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.position), \(it.processor),
                \(it.token.exposed), \(it.facts.kind), \(it.facts.brand), \(it.facts.last4), \(it.facts.expiryMonth),
                \(it.facts.expiryYear), \(it.facts.funding), \(it.facts.country), \(it.facts.fingerprint),
                \(it.billingName), \(it.billingEmail), \(JSONText.of(it.metadata)), \(it.createdAt))
            """, forgetting: .defaultMethods)
    }

    /// Puts a method at the end of a customer's list: the first one becomes the default.
    func append(_ id: PaymentMethod.ID, to customer: Customer.ID, in scope: Scope) throws -> PaymentMethod {
        try execute(
            """
            UPDATE payment_methods
            SET customer_id = \(customer), position = (
                SELECT COALESCE(MAX(position), 0) + 1 FROM payment_methods
                WHERE \(scope) AND customer_id = \(customer))
            WHERE \(scope) AND id = \(id) AND customer_id IS NULL AND detached_at IS NULL
            """, forgetting: .defaultMethods)
        return try method(id, of: customer, in: scope)
    }

    /// Moves a method to position 1; those that were before it step back.
    func moveToFront(_ method: PaymentMethod, of customer: Customer.ID) throws {
        guard let position = method.position, position > 1 else { return }
        try execute(
            """
            UPDATE payment_methods SET position = position + 1
            WHERE \(method.scope) AND customer_id = \(customer) AND position < \(position)
            """, forgetting: .defaultMethods)
        try execute(
            "UPDATE payment_methods SET position = 1 WHERE \(method.scope) AND id = \(method.id)",
            forgetting: .defaultMethods)
    }

    /// Takes a method out of its customer's list; those behind it step forward, so the second becomes the default (P11). Where
    /// it stood is kept for whoever is reading the list.
    func remove(_ method: PaymentMethod, of customer: Customer.ID, at now: Instant) throws {
        try execute(
            """
            UPDATE payment_methods SET customer_id = NULL, position = NULL, detached_at = \(now),
                last_customer_id = \(customer), last_position = \(method.position)
            WHERE \(method.scope) AND id = \(method.id)
            """, forgetting: .defaultMethods)
        try execute(
            """
            UPDATE payment_methods SET position = position - 1
            WHERE \(method.scope) AND customer_id = \(customer) AND position > \(method.position ?? 0)
            """, forgetting: .defaultMethods)
        try execute(
            """
            UPDATE payment_methods SET last_position = last_position - 1
            WHERE \(method.scope) AND last_customer_id = \(customer) AND last_position > \(method.position ?? 0)
            """, forgetting: .defaultMethods)
        try execute(
            """
            UPDATE subscriptions SET default_method_id = NULL
            WHERE \(method.scope) AND customer_id = \(customer) AND default_method_id = \(method.id)
            """, forgetting: .subscriptions)
    }
}
