import Core

extension Customers {
    /// A customer chooses which letters they do without, in place of what they chose before. What is queued obeys it too.
    public func doWithout(_ letters: Set<LetterChoice>, of id: Customer.ID, in scope: Scope) async throws -> Customer {
        return try await context.write { tx in
            var customer = try tx.customers.find(named: id, in: scope)
            guard letters != customer.unwantedLetters else { return customer }
            customer.unwantedLetters = letters
            try tx.customers.update(customer)
            let now = try tx.now(for: customer)
            try tx.record(.customerUpdated, .customer(id), of: id, in: scope, at: now)
            return customer
        }
    }
}
