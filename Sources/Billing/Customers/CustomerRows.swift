import Core
import Storage

/// The stored customers, those who were deleted among them.
package struct CustomerRows: Rows {
    package let tx: BillingTransaction

    /// Whose something is that we keep: also a customer who was deleted, for what they left behind goes on.
    package func find(_ id: Customer.ID, in scope: Scope) throws -> Customer {
        if let known = identityMap.customers[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM customers WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("customer", id.rawValue)
        }
        let customer = try Customer(row)
        identityMap.customers[id] = customer
        return customer
    }

    /// The customer whom a person or a program names: who was deleted is not found.
    package func find(named id: Customer.ID, in scope: Scope) throws -> Customer {
        guard let customer = try findIfAny(id, in: scope) else {
            throw BillingError.notFound("customer", id.rawValue)
        }
        return customer
    }

    /// - Returns: nil for one that never was, and for one that was deleted.
    package func findIfAny(_ id: Customer.ID, in scope: Scope) throws -> Customer? {
        try first("SELECT * FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NULL").map(Customer.init)
    }

    package func isDeleted(_ id: Customer.ID, in scope: Scope) throws -> Bool {
        try first("SELECT id FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NOT NULL") != nil
    }

    /// Whether there ever was one.
    func exist(in scope: Scope) throws -> Bool {
        // In an order that an index has: PostgreSQL would look through all customers of the other mode for one of this.
        try first("SELECT id FROM customers WHERE \(scope) ORDER BY created_at, id LIMIT 1") != nil
    }

    func insert(_ it: Customer) throws {
        let details = it.details
        try execute(
            """
            INSERT INTO customers
                (merchant_id, id, livemode, email, email_folded, name, phone, description, address, tax_id, tax_id_type, purchase_order,
                locale, balance, currency, metadata, test_clock_id, configuration_id, fallback_agreed_at, unwanted_letters,
                created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(details.email),
                \(details.email.map(EmailAddress.folded)), \(details.name), \(details.phone), \(details.description),
                \(details.address.map(JSONText.of)), \(details.taxID), \(details.taxKind?.rawValue),
                \(details.purchaseOrder), \(details.locale), \(it.balance?.amount ?? 0),
                \(it.currency?.code), \(JSONText.of(it.metadata)), \(it.testClock), \(it.configuration),
                \(it.fallbackAgreedAt), \(LetterChoice.text(of: it.unwantedLetters)), \(it.createdAt))
            """)
        try tx.customerSearch.note(it)
    }

    func update(_ it: Customer) throws {
        let before = identityMap.customers[it.id]
        if before == it { return }
        let details = it.details
        try send(
            """
            UPDATE customers
            SET email = \(details.email), email_folded = \(details.email.map(EmailAddress.folded)),
                name = \(details.name), phone = \(details.phone), description = \(details.description),
                address = \(details.address.map(JSONText.of)), tax_id = \(details.taxID),
                tax_id_type = \(details.taxKind?.rawValue), purchase_order = \(details.purchaseOrder),
                locale = \(details.locale),
                balance = \(it.balance?.amount ?? 0), currency = \(it.currency?.code), metadata = \(JSONText.of(it.metadata)),
                configuration_id = \(it.configuration), fallback_agreed_at = \(it.fallbackAgreedAt),
                unwanted_letters = \(LetterChoice.text(of: it.unwantedLetters))
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.customers[it.id] = it })
        try tx.customerSearch.note(it, before: before)
    }

    /// Says that the customer is forgotten: the row stays for what they left behind.
    func remove(_ id: Customer.ID, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE customers SET deleted_at = \(now) WHERE \(scope) AND id = \(id)", forgetting: .customers)
        try tx.customerSearch.forget(id, in: scope)
        try tx.customerNotes.forgetAll(of: id, in: scope)
    }
}

extension BillingTransaction {
    package var customers: CustomerRows { CustomerRows(tx: self) }
}

extension Customer {
    init(_ row: Row) throws {
        let currency = try row.textIfAny("currency").map { try Currency($0) }
        let balance = try row.int64("balance")
        guard currency != nil || balance == 0 else { throw StorageError.corrupt("a balance without currency") }
        self.init(
            id: try row.id("id"), scope: try Scope(row),
            details: CustomerDetails(
                email: try row.textIfAny("email"), name: try row.textIfAny("name"), phone: try row.textIfAny("phone"),
                description: try row.textIfAny("description"),
                address: try row.textIfAny("address").map { try JSONText.value($0) },
                taxID: try row.textIfAny("tax_id"),
                taxKind: try row.textIfAny("tax_id_type").flatMap(TaxIdentifier.Kind.init),
                purchaseOrder: try row.textIfAny("purchase_order"), locale: try row.textIfAny("locale")),
            balance: currency.map { Money(balance, $0) }, currency: currency,
            metadata: try JSONText.metadata(row.text("metadata")), testClock: try row.idIfAny("test_clock_id"),
            configuration: try row.idIfAny("configuration_id"),
            fallbackAgreedAt: try row.instantIfAny("fallback_agreed_at"),
            unwantedLetters: try LetterChoice.choices(row.textIfAny("unwanted_letters")),
            createdAt: try row.instant("created_at"), deletedAt: try row.instantIfAny("deleted_at"))
    }
}

extension LetterChoice {
    /// - Returns: nil for none, which is what almost every customer has.
    fileprivate static func text(of choices: Set<LetterChoice>) -> String? {
        choices.isEmpty ? nil : JSONText.of(choices.map(\.rawValue).sorted())
    }

    fileprivate static func choices(_ text: String?) throws -> Set<LetterChoice> {
        guard let text else { return [] }
        return Set(try JSONText.value(text, as: [String].self).compactMap(LetterChoice.init))
    }
}
