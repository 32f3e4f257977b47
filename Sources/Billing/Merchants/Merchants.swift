import Core

/// The merchants of this server.
public struct Merchants: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Opens a merchant with its default portal configuration in both modes, and an account at the server's processor in
    /// those that it serves.
    ///
    /// - Throws: ``BillingError`` when the slug is taken or not `a-z`, digits and hyphens; when a text is too long.
    public func create(
        name: String, slug: String, country: String, currency: Currency, zone: Zone, email: String,
        locale: String = "es", brand: Brand = Brand()
    ) async throws -> Merchant {
        let name = try FreeText.line(name, parameter: "name", limit: 100)
        let slug = try Slug.checked(slug, parameter: "slug")
        guard Country.isAssigned(country) else {
            throw BillingError.invalid("country", "A country is two capital letters of ISO 3166-1: CL.")
        }
        let address = try EmailAddress(email)
        let now = context.clock.now()
        let merchant = Merchant(
            id: .new(at: now, using: context.chance), slug: slug, name: name, country: country, currency: currency,
            zone: zone, email: address.text, locale: locale, brand: brand, portalIsEnabled: true,
            dunning: DunningPolicy(), createdAt: now)
        let configurations = Mode.allCases.map { mode in
            PortalConfiguration(
                id: .new(at: now, using: context.chance), scope: Scope(merchant: merchant.id, mode: mode), name: nil,
                isActive: true, isDefault: true, defaultReturnURL: nil, headline: nil, privacyPolicyURL: nil,
                termsOfServiceURL: nil, loginPageIsEnabled: true, features: .init(), metadata: [:], createdAt: now,
                updatedAt: now)
        }
        let main = context.processors.main
        return try await context.write { tx in
            try tx.requireFree(slug: slug, for: nil, parameter: "slug", at: now)
            try tx.merchants.insert(merchant)
            for configuration in configurations { try tx.configurations.insert(configuration) }
            for mode in Mode.allCases where main.modes.contains(mode) {
                try tx.processorAccounts.open(at: main.name, in: Scope(merchant: merchant.id, mode: mode), at: now)
            }
            return merchant
        }
    }

    public func find(_ id: Merchant.ID) async throws -> Merchant {
        try await context.read { try $0.merchants.find(id) }
    }

    /// - Returns: nil when no merchant has the slug.
    public func find(slug: String) async throws -> Merchant? {
        try await context.read { try $0.merchants.findIfAny(slug: slug) }
    }

    /// Which world `/p/{slug}` shows: test mode until the merchant has its first live customer, live mode from then on.
    /// The other mode is reached by the address of one of its configurations.
    public func publicMode(of id: Merchant.ID) async throws -> Mode {
        try await context.read { try $0.publicMode(of: id) }
    }

    public func all() async throws -> [Merchant] {
        try await context.read { try $0.merchants.all() }
    }

    /// Switching the portal off ends every session and link that leads into it. What is checked, moved and kept in the audit trail
    /// goes by ``apply(_:to:by:)``.
    ///
    /// - Parameter returnOrigins: see ``ReturnOrigins``; nil leaves them as they are.
    public func update(
        _ id: Merchant.ID, returnOrigins: [String]? = nil,
        _ change: @escaping @Sendable (inout Merchant) throws -> Void
    ) async throws -> Merchant {
        let origins = try returnOrigins.map { list throws(BillingError) in
            try ReturnOrigins.checked(list, parameter: "settings[portal][return_origins]")
        }
        return try await context.write { tx in
            var merchant = try tx.merchants.find(id)
            let (slug, wasOpen) = (merchant.slug, merchant.portalIsEnabled)
            try change(&merchant)
            merchant.slug = slug
            try merchant.dunning.check()
            try tx.merchants.update(merchant)
            if let origins { try tx.returnOrigins.replace(of: id, with: origins, at: tx.clock.now()) }
            if wasOpen, !merchant.portalIsEnabled {
                try tx.access.end(tx, to: merchant, at: tx.clock.now())
            }
            return merchant
        }
    }
}

extension BillingTransaction {
    package func publicMode(of id: Merchant.ID) throws -> Mode {
        let live = Scope(merchant: id, mode: .live)
        return try customers.exist(in: live) ? .live : .test
    }
}

enum Slug {
    static func isValid(_ text: String) -> Bool {
        (2...40).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
