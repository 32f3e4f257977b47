import Core
import Storage

extension PaymentMethodRows {
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

    /// Whose name and address it carries, and what a program attached to it.
    func update(_ it: PaymentMethod) throws {
        try execute(
            """
            UPDATE payment_methods
            SET billing_name = \(it.billingName), billing_email = \(it.billingEmail),
                metadata = \(JSONText.of(it.metadata))
            WHERE \(it.scope) AND id = \(it.id)
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
        return try find(id, of: customer, in: scope)
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

    /// Puts all of a customer's methods in this order. There is one first at any time.
    func put(_ methods: [PaymentMethod], of customer: Customer.ID) throws {
        guard let first = methods.first else { return }
        try moveToFront(first, of: customer)
        for (index, method) in methods.enumerated().dropFirst() {
            try execute(
                "UPDATE payment_methods SET position = \(index + 1) WHERE \(method.scope) AND id = \(method.id)",
                forgetting: .defaultMethods)
        }
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
    }
}
