import Core

extension TaxRates {
    /// What subscriptions that name no rates are taxed with, in the order in which it was set.
    public func defaults(in scope: Scope) async throws -> [TaxRate] {
        try await context.read { try $0.defaults(in: scope) }
    }

    /// Replaces the defaults of this mode; none for subscriptions without tax. They are written into each subscription when
    /// it is opened, so those that exist keep what they have.
    ///
    /// - Returns: the defaults, in order.
    /// - Throws: ``BillingError`` naming `tax_rates`: not found, also for another mode's rate, `tax_rate_inactive`, or one
    ///   rate given twice. Then the defaults stay as they were.
    @discardableResult
    public func setDefaults(_ ids: [TaxRate.ID], in scope: Scope) async throws -> [TaxRate] {
        try await context.write { tx in
            guard Set(ids).count == ids.count else {
                throw BillingError.invalid("tax_rates", "Each tax rate can be given once.")
            }
            try tx.taxRates.removeDefaults(in: scope)
            for (position, id) in ids.enumerated() {
                guard try tx.taxRates.find(id, in: scope, parameter: "tax_rates").isActive else {
                    throw BillingError.invalid(
                        "tax_rates", "The tax rate specified is inactive.", code: "tax_rate_inactive")
                }
                try tx.taxRates.insertDefault(id, at: position, in: scope)
            }
            return try tx.defaults(in: scope)
        }
    }
}

extension BillingTransaction {
    fileprivate func defaults(in scope: Scope) throws -> [TaxRate] {
        let ids = try taxRates.defaults(in: scope)
        let rates = try taxRates.find(Set(ids), in: scope)
        return ids.compactMap { rates[$0] }
    }
}
