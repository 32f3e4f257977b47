import Billing
import Core

/// The configurations of a merchant's portal: profiles with different rules for different customers (S87, S92).
public struct PortalConfigurations: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - actor: who the audit trail says made it; nil where it is not asked.
    ///   - fill: sets what differs from a new, active configuration that allows everything.
    /// - Throws: ``BillingError`` naming the field that cannot be used.
    public func create(
        in scope: Scope, by actor: AuditActor? = nil,
        _ fill: @escaping @Sendable (inout PortalConfiguration) throws -> Void = { _ in }
    ) async throws -> PortalConfiguration {
        let now = context.clock.now()
        var draft = PortalConfiguration(
            id: .new(at: now, using: context.chance), scope: scope, name: nil, isActive: true, isDefault: false,
            defaultReturnURL: nil, headline: nil, privacyPolicyURL: nil, termsOfServiceURL: nil,
            loginPageIsEnabled: false, features: .init(), metadata: [:], createdAt: now, updatedAt: now)
        try fill(&draft)
        draft.isDefault = false
        let configuration = try draft.checked()
        return try await context.write { tx in
            try tx.requireReturn(
                to: configuration.defaultReturnURL, of: scope.merchant, parameter: "default_return_url")
            try tx.requireSold(configuration.features.subscriptionUpdate, in: scope)
            try tx.requireGivable(configuration.features.retention, in: scope)
            try tx.configurations.insert(configuration)
            try tx.record(
                .configurationCreated, .configuration(configuration.id), of: nil, in: scope, at: now)
            try tx.audit(.configurationCreated, configuration, by: actor)
            return configuration
        }
    }

    public func find(_ id: PortalConfiguration.ID, in scope: Scope) async throws -> PortalConfiguration {
        try await context.read { try $0.configurations.find(id, in: scope) }
    }

    public func list(
        in scope: Scope, isActive: Bool? = nil, isDefault: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<PortalConfiguration> {
        try await context.read { tx in
            try tx.configurations.page(in: scope, isActive: isActive, isDefault: isDefault, page)
        }
    }

    /// Every merchant has one in each mode from its first day.
    public func `default`(in scope: Scope) async throws -> PortalConfiguration {
        try await context.read { try $0.configurations.findDefault(in: scope) }
    }

    /// Which one is the default does not change here; the default one cannot be deactivated. Deactivating ends what it let in.
    ///
    /// - Parameter actor: who the audit trail says changed it; nil where it is not asked.
    public func update(
        _ id: PortalConfiguration.ID, in scope: Scope, by actor: AuditActor? = nil,
        _ change: @escaping @Sendable (inout PortalConfiguration) throws -> Void
    ) async throws -> PortalConfiguration {
        return try await context.write { tx in
            let before = try tx.configurations.find(id, in: scope)
            var draft = before
            try change(&draft)
            draft.isDefault = before.isDefault
            var after = try draft.checked()
            guard after != before else { return before }
            if after.defaultReturnURL != before.defaultReturnURL {
                try tx.requireReturn(to: after.defaultReturnURL, of: scope.merchant, parameter: "default_return_url")
            }
            if after.features.subscriptionUpdate != before.features.subscriptionUpdate {
                try tx.requireSold(after.features.subscriptionUpdate, in: scope)
            }
            if after.features.retention != before.features.retention {
                try tx.requireGivable(after.features.retention, in: scope)
            }
            after.updatedAt = tx.clock.now()
            try tx.configurations.update(after)
            if before.isActive, !after.isActive { try tx.endAccess(by: id, in: scope, at: after.updatedAt) }
            try tx.record(.configurationUpdated, .configuration(id), of: nil, in: scope, at: after.updatedAt)
            try tx.audit(.configurationChanged, after, details: after.changes(from: before), by: actor)
            return after
        }
    }

    /// Which one rules a customer's browser session: the one asked for, else the customer's own, else the merchant's default.
    ///
    /// - Parameter requested: by the merchant, who made the session. It must be active.
    /// - Throws: ``BillingError`` `resource_missing` or `configuration_inactive` for the one asked for.
    public func effective(
        for customer: Customer, requested: PortalConfiguration.ID? = nil
    ) async throws -> PortalConfiguration {
        try await context.read { try $0.effectiveConfiguration(for: customer, requested: requested) }
    }
}
