import Core
import Storage

extension Customer {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row),
            details: CustomerDetails(
                email: try row.textIfAny("email"), name: try row.textIfAny("name"), phone: try row.textIfAny("phone"),
                description: try row.textIfAny("description"),
                address: try row.textIfAny("address").map { try JSONText.value($0) },
                taxID: try row.textIfAny("tax_id"),
                taxKind: try row.textIfAny("tax_id_type").flatMap(TaxIdentifier.Kind.init),
                locale: try row.textIfAny("locale")),
            balance: try row.int64("balance"), currency: try row.textIfAny("currency").map { try Currency($0) },
            metadata: try JSONText.metadata(row.text("metadata")), testClock: try row.idIfAny("test_clock_id"),
            configuration: try row.idIfAny("configuration_id"),
            fallbackAgreedAt: try row.instantIfAny("fallback_agreed_at"), createdAt: try row.instant("created_at"),
            deletedAt: try row.instantIfAny("deleted_at"))
    }
}

extension BillingTransaction {
    /// Whose something is that we keep: also a customer who was deleted, for what they left behind goes on.
    package func customer(_ id: Customer.ID, in scope: Scope) throws -> Customer {
        if let known = identityMap.customers[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM customers WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("customer", id.rawValue)
        }
        let customer = try Customer(row)
        identityMap.customers[id] = customer
        return customer
    }

    /// The customer whom a person or a program names: who was deleted is not found.
    func customer(named id: Customer.ID, in scope: Scope) throws -> Customer {
        guard let customer = try customerIfAny(id, in: scope) else {
            throw BillingError.notFound("customer", id.rawValue)
        }
        return customer
    }

    /// - Returns: nil for one that never was, and for one that was deleted.
    func customerIfAny(_ id: Customer.ID, in scope: Scope) throws -> Customer? {
        try first("SELECT * FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NULL").map(Customer.init)
    }

    func customers(email: EmailAddress, in scope: Scope) throws -> [Customer] {
        try query(
            """
            SELECT * FROM customers
            WHERE \(scope) AND email_folded = \(email.folded) AND deleted_at IS NULL
            ORDER BY created_at, id
            LIMIT 50
            """
        ).map(Customer.init)
    }

    func insert(_ it: Customer) throws {
        let details = it.details
        try execute(
            """
            INSERT INTO customers
                (merchant_id, id, livemode, email, email_folded, name, phone, description, address, tax_id, tax_id_type, locale,
                balance, currency, metadata, test_clock_id, configuration_id, fallback_agreed_at, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(details.email),
                \(details.email.map(EmailAddress.folded)), \(details.name), \(details.phone), \(details.description),
                \(details.address.map(JSONText.of)), \(details.taxID), \(details.taxKind?.rawValue), \(details.locale), \(it.balance),
                \(it.currency?.code), \(JSONText.of(it.metadata)), \(it.testClock), \(it.configuration),
                \(it.fallbackAgreedAt), \(it.createdAt))
            """)
    }

    func update(_ it: Customer) throws {
        if identityMap.customers[it.id] == it { return }
        let details = it.details
        try send(
            """
            UPDATE customers
            SET email = \(details.email), email_folded = \(details.email.map(EmailAddress.folded)),
                name = \(details.name), phone = \(details.phone), description = \(details.description),
                address = \(details.address.map(JSONText.of)), tax_id = \(details.taxID),
                tax_id_type = \(details.taxKind?.rawValue), locale = \(details.locale),
                balance = \(it.balance), currency = \(it.currency?.code), metadata = \(JSONText.of(it.metadata)),
                configuration_id = \(it.configuration), fallback_agreed_at = \(it.fallbackAgreedAt)
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.customers[it.id] = it })
    }

    /// What time it is for this customer: their test clock's, or everybody's.
    func now(for customer: Customer) throws -> Instant {
        guard let id = customer.testClock else { return clock.now() }
        let row = try first("SELECT frozen_at FROM test_clocks WHERE \(customer.scope) AND id = \(id)")
        guard let row else { throw StorageError.corrupt("no test clock \(id)") }
        return try row.instant("frozen_at")
    }
}
