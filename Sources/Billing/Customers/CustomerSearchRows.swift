import Core
import Storage

/// The words that customers are found by, and whom what is typed leads to. Each look-up is one range of an index, and has a limit.
struct CustomerSearchRows: Rows {
    let tx: BillingTransaction

    /// Whoever writes a customer says so here.
    func note(_ it: Customer) throws {
        for word in CustomerWord.all(of: it) {
            try send(
                """
                INSERT INTO customer_words (merchant_id, livemode, customer_id, kind, word)
                VALUES (\(it.scope.merchant), \(it.scope.mode), \(it.id), \(word.kind), \(word.text))
                """)
        }
    }

    /// - Parameter before: nil where it is not known what the customer was.
    func note(_ it: Customer, before: Customer?) throws {
        // A balance moves with each invoice, and nobody is found by it.
        if let before, before.details == it.details, before.metadata == it.metadata { return }
        try forget(it.id, in: it.scope)
        try note(it)
    }

    /// Who is deleted is found no more.
    func forget(_ id: Customer.ID, in scope: Scope) throws {
        try send("DELETE FROM customer_words WHERE \(scope) AND customer_id = \(id)")
    }

    /// Whole words before longer ones.
    func find(
        _ kind: CustomerWord.Kind, beginningWith prefix: String, in scope: Scope, limit: Int
    ) throws -> [Customer.ID] {
        // Marks alone fold to nothing, and nothing begins every word.
        guard !prefix.isEmpty else { return [] }
        let found = try query(
            """
            SELECT customer_id FROM customer_words
            WHERE \(scope) AND kind = \(kind) AND \(begins("word", with: prefix))
            ORDER BY word, customer_id
            LIMIT \(limit)
            """)
        return try found.map { try $0.id("customer_id") }
    }

    /// Those who have a word that begins with each of these: the rarest leads, and of it no more than `most` are looked at.
    ///
    /// - Returns: whether there were more than that.
    func find(
        namesBeginningWith prefixes: [String], in scope: Scope, most: Int, limit: Int
    ) throws -> (found: [Customer.ID], isComplete: Bool) {
        let counts = try query(all: prefixes.map { count(of: $0, in: scope, most: most) })
        let sizes = try counts.map { try $0.first?.int("count") ?? 0 }
        guard let least = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else { return ([], true) }
        var others: SQL = "1 = 1"
        for (index, prefix) in prefixes.enumerated() where index != least {
            others =
                others + """
                     AND EXISTS (
                        SELECT 1 FROM customer_words o
                        WHERE o.merchant_id = \(scope.merchant) AND o.livemode = \(scope.mode)
                            AND o.customer_id = found.customer_id AND o.kind = \(CustomerWord.Kind.name)
                            AND \(begins("o.word", with: prefix)))
                    """
        }
        let rows = try query(
            """
            SELECT found.customer_id AS customer_id FROM (
                SELECT customer_id, word FROM customer_words
                WHERE \(scope) AND kind = \(CustomerWord.Kind.name) AND \(begins("word", with: prefixes[least]))
                ORDER BY word, customer_id
                LIMIT \(most)) AS found
            WHERE \(others)
            ORDER BY found.word, found.customer_id
            LIMIT \(limit)
            """)
        return (try rows.map { try $0.id("customer_id") }, sizes[least] <= most)
    }

    private func count(of prefix: String, in scope: Scope, most: Int) -> SQL {
        """
        SELECT COUNT(*) AS count FROM (
            SELECT 1 FROM customer_words
            WHERE \(scope) AND kind = \(CustomerWord.Kind.name) AND \(begins("word", with: prefix))
            LIMIT \(most + 1)) AS counted
        """
    }

    /// Words are compared by their bytes, so nothing that begins so comes after its longest possible end.
    private func begins(_ column: SQL, with prefix: String) -> SQL {
        "\(column) >= \(prefix) AND \(column) < \(prefix + "\u{10FFFF}")"
    }
}

extension CustomerSearchRows {
    /// Whose stored method ends with these four digits.
    func find(last4: String, in scope: Scope, limit: Int) throws -> [Customer.ID] {
        let found = try query(
            """
            SELECT DISTINCT customer_id FROM payment_methods
            WHERE \(scope) AND last4 = \(last4) AND customer_id IS NOT NULL
            LIMIT \(limit)
            """)
        return try found.map { try $0.id("customer_id") }
    }

    /// Whose invoice has one of these numbers.
    func find(invoiceNumbers numbers: [String], in scope: Scope) throws -> [Customer.ID] {
        let found = try query("SELECT customer_id FROM invoices WHERE \(scope) AND number IN (\(list: numbers))")
        return try found.map { try $0.id("customer_id") }
    }

    /// Whose something of ours is: by the id of a customer, an invoice or a subscription.
    func find(id: String, in scope: Scope) throws -> [Customer.ID] {
        let owners = try query(
            all: [
                "SELECT id AS customer_id FROM customers WHERE \(scope) AND id = \(id)",
                "SELECT customer_id FROM invoices WHERE \(scope) AND id = \(id)",
                "SELECT customer_id FROM subscriptions WHERE \(scope) AND id = \(id)",
            ])
        return try owners.flatMap { $0 }.map { try $0.id("customer_id") }
    }
}

extension BillingTransaction {
    var customerSearch: CustomerSearchRows { CustomerSearchRows(tx: self) }
}
