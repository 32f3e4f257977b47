import Billing
import Localization
import Wording

/// Where a configuration's portal is for anybody: the merchant's public address, or one of its own.
struct PortalAddress: Sendable, Hashable {
    /// With the server's own, as it is copied.
    let url: String
    /// Whether it is the one that the merchant gives to everybody.
    let isPublic: Bool

    /// - Parameter shown: the mode that the public address shows.
    init(of configuration: PortalConfiguration, at merchant: Merchant, showing shown: Mode, baseURL: String) {
        isPublic = configuration.isDefault && configuration.scope.mode == shown
        url = baseURL + PortalPaths(slug: merchant.slug, configuration: isPublic ? nil : configuration.id).home
    }
}

/// Where the portal was, which still leads to where it is.
struct OldAddress: Sendable, Hashable {
    let url: String
    /// The last day on which it does.
    let until: String

    init(_ slug: OldSlug, _ baseURL: String, _ reader: Reader) {
        url = baseURL + PortalPaths(slug: slug.slug).home
        until = reader.date(slug.leadsUntil)
    }
}

extension ConsoleContext {
    func address(of configuration: PortalConfiguration) async throws -> PortalAddress {
        let shown = try await Merchants(billing).publicMode(of: merchant.id)
        return PortalAddress(of: configuration, at: merchant, showing: shown, baseURL: billing.baseURL)
    }
}
