import Billing
import Core

extension PortalConfigurations {
    /// Makes another one the merchant's default in its mode: it rules everybody without one of their own, and the public
    /// address. Whoever is in by the one before signs in anew, so that nothing goes on that is not allowed any more.
    ///
    /// - Parameter actor: who the audit trail says did it; nil where it is not asked.
    /// - Throws: ``BillingError`` `resource_missing`; `configuration_inactive`.
    public func makeDefault(
        _ id: PortalConfiguration.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> PortalConfiguration {
        try await context.write { tx in
            let chosen = try tx.configurations.find(id, in: scope).active()
            guard !chosen.isDefault else { return chosen }
            let before = try tx.configurations.findDefault(in: scope)
            let now = tx.clock.now()
            try tx.configurations.makeDefault(id, in: scope, at: now)
            try tx.endAccess(by: before.id, in: scope, at: now)
            for changed in [before.id, id] {
                try tx.record(.configurationUpdated, .configuration(changed), of: nil, in: scope, at: now)
            }
            try tx.audit(
                .configurationMadeDefault, chosen, details: ["default.before": before.id.rawValue], by: actor)
            return try tx.configurations.find(id, in: scope)
        }
    }

    /// Gives a customer a configuration of their own (S92), or the merchant's default again. Their sessions end: what they may
    /// do is otherwise from now on.
    ///
    /// - Parameters:
    ///   - id: nil for the default.
    ///   - actor: who the audit trail says did it; nil where it is not asked.
    /// - Throws: ``BillingError`` `resource_missing`; `configuration_inactive`.
    public func assign(
        _ id: PortalConfiguration.ID?, to customer: Customer.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Customer {
        try await context.write { tx in
            if let id { _ = try tx.configurations.find(id, in: scope).active() }
            let before = try tx.customers.find(named: customer, in: scope)
            guard before.configuration != id else { return before }
            let after = try tx.change(customer, in: scope) { $0.configuration = id }
            let details = [
                "configuration": id?.rawValue ?? "", "configuration.before": before.configuration?.rawValue ?? "",
            ]
            try tx.audit(.configurationAssigned, about: customer.rawValue, details, by: actor, in: scope)
            return after
        }
    }

    /// The customers who have it as their own, the newest first.
    public func customers(
        with id: PortalConfiguration.ID, in scope: Scope, limit: Int = 20
    ) async throws -> Page<Customer> {
        try await context.read { try $0.customers.page(with: id, in: scope, limit: limit) }
    }
}

extension PortalConfiguration {
    /// The same while it is active.
    fileprivate func active() throws(BillingError) -> PortalConfiguration {
        guard isActive else {
            throw .invalid("configuration", "This configuration is not active.", code: "configuration_inactive")
        }
        return self
    }
}
