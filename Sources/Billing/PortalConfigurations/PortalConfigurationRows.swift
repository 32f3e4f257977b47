import Core
import Storage

extension PortalConfiguration {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.textIfAny("name"),
            isActive: try row.bool("active"), isDefault: try row.bool("is_default"),
            defaultReturnURL: try row.textIfAny("default_return_url"), headline: try row.textIfAny("headline"),
            privacyPolicyURL: try row.textIfAny("privacy_policy_url"),
            termsOfServiceURL: try row.textIfAny("terms_of_service_url"),
            loginPageIsEnabled: try row.bool("login_page"), features: try JSONText.shared(row.text("features")),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            updatedAt: try row.instant("updated_at"))
    }
}

/// The configurations of merchants' portals, each with its features as one column.
package struct PortalConfigurationRows: Rows {
    package let tx: BillingTransaction

    package func insert(_ it: PortalConfiguration) throws {
        try execute(
            """
            INSERT INTO portal_configurations
                (merchant_id, id, livemode, name, active, is_default, default_return_url, headline, privacy_policy_url,
                terms_of_service_url, login_page, features, metadata, created_at, updated_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.name), \(it.isActive), \(it.isDefault),
                \(it.defaultReturnURL), \(it.headline), \(it.privacyPolicyURL), \(it.termsOfServiceURL),
                \(it.loginPageIsEnabled), \(JSONText.of(it.features)), \(JSONText.of(it.metadata)), \(it.createdAt),
                \(it.updatedAt))
            """)
    }

    package func update(_ it: PortalConfiguration) throws {
        try execute(
            """
            UPDATE portal_configurations
            SET name = \(it.name), active = \(it.isActive), default_return_url = \(it.defaultReturnURL),
                headline = \(it.headline), privacy_policy_url = \(it.privacyPolicyURL),
                terms_of_service_url = \(it.termsOfServiceURL), login_page = \(it.loginPageIsEnabled),
                features = \(JSONText.of(it.features)), metadata = \(JSONText.of(it.metadata)),
                updated_at = \(it.updatedAt)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    package func find(_ id: PortalConfiguration.ID, in scope: Scope) throws -> PortalConfiguration {
        guard let configuration = try findIfAny(id, in: scope) else {
            throw BillingError.notFound("configuration", id.rawValue)
        }
        return configuration
    }

    package func findIfAny(_ id: PortalConfiguration.ID, in scope: Scope) throws -> PortalConfiguration? {
        try first("SELECT * FROM portal_configurations WHERE \(scope) AND id = \(id)").map(PortalConfiguration.init)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [PortalConfiguration.ID], in scope: Scope) throws -> [PortalConfiguration] {
        try query("SELECT * FROM portal_configurations WHERE \(scope) AND id IN (\(list: ids))")
            .map(PortalConfiguration.init)
    }

    package func findDefault(in scope: Scope) throws -> PortalConfiguration {
        guard let row = try first("SELECT * FROM portal_configurations WHERE \(scope) AND is_default = 1") else {
            throw BillingError.notFound("configuration")
        }
        return try PortalConfiguration(row)
    }

    /// Another one is it from now on: there is never more than one.
    package func makeDefault(_ id: PortalConfiguration.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE portal_configurations SET is_default = 0, updated_at = \(now) WHERE \(scope) AND is_default = 1
            """)
        try execute(
            "UPDATE portal_configurations SET is_default = 1, updated_at = \(now) WHERE \(scope) AND id = \(id)")
    }

    package func page(
        in scope: Scope, isActive: Bool?, isDefault: Bool?, _ request: PageRequest
    ) throws -> Page<PortalConfiguration> {
        var filters: [SQL] = []
        if let isActive { filters.append("active = \(isActive)") }
        if let isDefault { filters.append("is_default = \(isDefault)") }
        return try page(
            "portal_configurations", of: "\(scope)", where: .all(filters), request, read: PortalConfiguration.init)
    }
}

extension BillingTransaction {
    package var configurations: PortalConfigurationRows { PortalConfigurationRows(tx: self) }
}
