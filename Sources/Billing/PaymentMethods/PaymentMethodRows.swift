import Core
import Storage

/// The stored payment methods: each customer's in order.
package struct PaymentMethodRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: PaymentMethod.ID, in scope: Scope) throws -> PaymentMethod {
        guard let row = try first("SELECT * FROM payment_methods WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("payment_method", id.rawValue)
        }
        return try PaymentMethod(row)
    }

    func find(
        _ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope, parameter: String = "id"
    ) throws -> PaymentMethod {
        guard let method = try findIfAny(id, of: customer, in: scope) else {
            throw BillingError.notFound("payment_method", id.rawValue, parameter: parameter)
        }
        return method
    }

    package func findIfAny(_ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope) throws -> PaymentMethod? {
        try first(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) AND id = \(id)"
        ).map(PaymentMethod.init)
    }

    func exists(_ id: PaymentMethod.ID, in scope: Scope) throws -> Bool {
        try first("SELECT id FROM payment_methods WHERE \(scope) AND id = \(id)") != nil
    }

    package func find(_ ids: [PaymentMethod.ID], in scope: Scope) throws -> [PaymentMethod] {
        try query("SELECT * FROM payment_methods WHERE \(scope) AND id IN (\(list: ids))").map(PaymentMethod.init)
    }

    package func find(_ ids: [PaymentMethod.ID], of customer: Customer.ID, in scope: Scope) throws -> [PaymentMethod] {
        try query(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) AND id IN (\(list: ids))"
        ).map(PaymentMethod.init)
    }

    /// In order: the first is the default.
    func all(of customer: Customer.ID, in scope: Scope) throws -> [PaymentMethod] {
        let methods = try query(allStatement(of: customer, in: scope)).map(PaymentMethod.init)
        identityMap.defaultMethods[customer] = .some(methods.first { $0.position == 1 })
        return methods
    }

    func allStatement(of customer: Customer.ID, in scope: Scope) -> SQL {
        "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) ORDER BY position"
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

    func `default`(of customer: Customer.ID, in scope: Scope) throws -> PaymentMethod? {
        if let known = identityMap.defaultMethods[customer] { return known?.scope == scope ? known : nil }
        return try first(
            "SELECT * FROM payment_methods WHERE \(scope) AND customer_id = \(customer) AND position = 1"
        ).map(PaymentMethod.init)
    }

    /// The default method of each customer who has one.
    package func defaults(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: PaymentMethod.ID] {
        let rows = try query(
            """
            SELECT customer_id, id FROM payment_methods
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND position = 1
            """)
        return Dictionary(try rows.map { (try $0.id("customer_id"), try $0.id("id")) }, uniquingKeysWith: { $1 })
    }
}

extension BillingTransaction {
    package var methods: PaymentMethodRows { PaymentMethodRows(tx: self) }
}

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
