import Core

extension Customers {
    /// A customer chooses which letters they do without, in place of what they chose before. What is queued obeys it too.
    ///
    /// - Parameter locale: the language that all are written in from now on; nil leaves it as it is.
    public func doWithout(
        _ letters: Set<LetterChoice>, writtenIn locale: String? = nil, of id: Customer.ID, in scope: Scope
    ) async throws -> Customer {
        return try await context.write { tx in
            var customer = try tx.customers.find(named: id, in: scope)
            let language = locale ?? customer.details.locale
            guard letters != customer.unwantedLetters || language != customer.details.locale else { return customer }
            customer.unwantedLetters = letters
            customer.details.locale = language
            try tx.customers.update(customer)
            let now = try tx.now(for: customer)
            try tx.record(.customerUpdated, .customer(id), of: id, in: scope, at: now)
            return customer
        }
    }
}
