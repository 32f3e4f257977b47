import Core

extension BillingTransaction {
    /// Which one rules a customer: the one asked for, else their own, else the merchant's default.
    package func effectiveConfiguration(
        for customer: Customer, requested: PortalConfiguration.ID?
    ) throws -> PortalConfiguration {
        if let requested {
            guard let configuration = try configurations.findIfAny(requested, in: customer.scope) else {
                throw BillingError.notFound("configuration", requested.rawValue, parameter: "configuration")
            }
            guard configuration.isActive else {
                throw BillingError.invalid(
                    "configuration", "This configuration is not active.", code: "configuration_inactive")
            }
            return configuration
        }
        if let own = customer.configuration, let configuration = try configurations.findIfAny(own, in: customer.scope),
            configuration.isActive
        {
            return configuration
        }
        return try configurations.findDefault(in: customer.scope)
    }
}
