import Core

extension PaymentMethods {
    /// Changes whose name and address a method carries, and what a program attaches to it. What the processor told of it
    /// never changes here.
    ///
    /// - Throws: ``BillingError`` `email_invalid`, or naming the text that cannot be kept.
    public func update(
        _ id: PaymentMethod.ID, in scope: Scope, _ change: @escaping @Sendable (inout PaymentMethod) throws -> Void
    ) async throws -> PaymentMethod {
        return try await context.write { tx in
            let before = try tx.methods.find(id, in: scope)
            var method = before
            try change(&method)
            try method.checkDetails()
            guard method != before else { return method }
            try tx.methods.update(method)
            let now = try method.customer.map { try tx.now(for: tx.customers.find($0, in: scope)) }
            try tx.record(
                .methodUpdated, .method(id), of: method.customer, in: scope, at: now ?? tx.clock.now())
            return method
        }
    }
}

extension PaymentMethod {
    fileprivate func checkDetails() throws {
        if let billingName { _ = try FreeText.line(billingName, parameter: "billing_details[name]", limit: 256) }
        if let billingEmail { _ = try EmailAddress(billingEmail, parameter: "billing_details[email]") }
        try Metadata.check(metadata)
    }
}
