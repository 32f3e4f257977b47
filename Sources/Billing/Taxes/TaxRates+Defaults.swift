import Core
import Storage

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
            try tx.execute("DELETE FROM default_tax_rates WHERE \(scope)")
            for (position, id) in ids.enumerated() {
                guard try tx.taxRate(id, in: scope, parameter: "tax_rates").isActive else {
                    throw BillingError.invalid(
                        "tax_rates", "The tax rate specified is inactive.", code: "tax_rate_inactive")
                }
                try tx.execute(
                    """
                    INSERT INTO default_tax_rates (merchant_id, livemode, position, tax_rate_id)
                    VALUES (\(scope.merchant), \(scope.mode), \(position), \(id))
                    """)
            }
            return try tx.defaults(in: scope)
        }
    }
}

extension BillingTransaction {
    fileprivate func defaults(in scope: Scope) throws -> [TaxRate] {
        let ids = try defaultTaxRates(in: scope)
        let rates = try taxRates(Set(ids), in: scope)
        return ids.compactMap { rates[$0] }
    }

    func defaultTaxRates(in scope: Scope) throws -> [TaxRate.ID] {
        try query("SELECT tax_rate_id FROM default_tax_rates WHERE \(scope) ORDER BY position")
            .map { try $0.id("tax_rate_id") }
    }
}
