import Core

/// What a merchant's people do with a rate; a program updates it, and sets all defaults at once.
extension TaxRates {
    /// Nothing new is taxed with it, by itself or by choice. What has it keeps it: subscriptions go on being taxed as they are.
    public func archive(_ id: TaxRate.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        try await context.write { tx in
            var rate = try tx.taxRates.find(id, in: scope)
            guard rate.isActive else { return }
            try tx.setDefaults(tx.taxRates.defaults(in: scope).filter { $0 != id }, in: scope)
            rate.isActive = false
            try tx.taxRates.update(rate)
            try tx.audit(.taxRateArchived, rate, by: actor)
        }
    }

    /// It can be chosen again. It is no default by that.
    public func restore(_ id: TaxRate.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        try await context.write { tx in
            var rate = try tx.taxRates.find(id, in: scope)
            guard !rate.isActive else { return }
            rate.isActive = true
            try tx.taxRates.update(rate)
            try tx.audit(.taxRateRestored, rate, by: actor)
        }
    }

    /// Whether subscriptions that name no rates are taxed with it from now on, beside the others.
    ///
    /// - Throws: `tax_rate_inactive` for one that is archived.
    public func setDefault(
        _ isDefault: Bool, _ id: TaxRate.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws {
        try await context.write { tx in
            let rate = try tx.taxRates.find(id, in: scope)
            let known = try tx.taxRates.defaults(in: scope)
            guard known.contains(id) != isDefault else { return }
            guard rate.isActive || !isDefault else {
                throw BillingError.invalid(
                    "tax_rates", "The tax rate specified is inactive.", code: "tax_rate_inactive")
            }
            try tx.setDefaults(isDefault ? known + [id] : known.filter { $0 != id }, in: scope)
            try tx.audit(isDefault ? .taxRateMadeDefault : .taxRateNotDefault, rate, by: actor)
        }
    }
}

extension BillingTransaction {
    func audit(_ action: AuditAction, _ rate: TaxRate, by actor: AuditActor?) throws {
        let details = ["name": "\(rate.displayName) \(rate.rate)%"]
        try audit(action, about: rate.id.rawValue, details, by: actor, in: rate.scope)
    }

    fileprivate func setDefaults(_ ids: [TaxRate.ID], in scope: Scope) throws {
        try taxRates.removeDefaults(in: scope)
        for (position, id) in ids.enumerated() { try taxRates.insertDefault(id, at: position, in: scope) }
    }
}
