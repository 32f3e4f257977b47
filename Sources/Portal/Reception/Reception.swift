import Billing
import Core
import Hummingbird
import Localization
import Web

/// Receives whoever comes to a merchant's portal: finds the merchant, who is signed in, and their language, and answers for
/// everything that goes wrong on the way.
struct Reception: Sendable {
    let billing: BillingContext
    /// Origins of the processors that a form may lead to (W2).
    let formTargets: [String]

    var isSecure: Bool { billing.baseURL.hasPrefix("https:") }
    var csrf: CSRF { CSRF(keys: billing.keys, origin: origin) }
    private var origin: String { billing.baseURL.split(separator: "/").prefix(2).joined(separator: "//") }

    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    func visitor(_ request: Request, _ web: WebContext) async throws -> VisitorContext {
        guard let slug = web.parameters.get("slug"), let merchant = try await Merchants(billing).find(slug: slug) else {
            throw BillingError.notFound("portal")
        }
        let named = web.parameters.get("configuration").map { PortalConfiguration.ID($0) }
        let configuration = try await configuration(named, of: merchant)
        let cookies = PortalCookies(slug: slug, isSecure: isSecure)
        let language = Languages.best(
            chosen: [cookies.language.value(in: request.headers)?.exposed],
            acceptLanguage: request.headers[.acceptLanguage],
            otherwise: Languages.named(merchant.locale) ?? Spanish())
        return VisitorContext(
            web: web, headers: request.headers, merchant: merchant, configuration: configuration,
            paths: PortalPaths(slug: slug, configuration: named), here: request.uri.path,
            isPage: request.method == .get || request.method == .head,
            reader: Reader(language, country: merchant.country, zone: merchant.zone), cookies: cookies,
            stylesheet: BrandStyles.path(of: merchant),
            guest: Guest(cookies.guest, in: request.headers, csrf: csrf, chance: billing.chance),
            flash: Flash(cookies.flash.value(in: request.headers), billing.keys), csrf: csrf, keys: billing.keys,
            formTargets: formTargets, isSecure: isSecure,
            now: billing.clock.now())
    }

    private func configuration(
        _ named: PortalConfiguration.ID?, of merchant: Merchant
    ) async throws -> PortalConfiguration {
        let configurations = PortalConfigurations(billing)
        guard let named else {
            let mode = try await Merchants(billing).publicMode(of: merchant.id)
            return try await configurations.default(in: Scope(merchant: merchant.id, mode: mode))
        }
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant.id, mode: mode)
            if let found = try? await configurations.find(named, in: scope), found.isActive { return found }
        }
        throw BillingError.notFound("configuration", named.rawValue)
    }

    /// - Returns: nil when nobody is signed in.
    func customer(_ visitor: VisitorContext) async throws -> CustomerContext? {
        guard let token = visitor.cookies.visit.value(in: visitor.headers),
            let visit = try await Visits(billing).find(token, at: visitor.merchant.id)
        else { return nil }
        let customers = Customers(billing)
        let customer = try await customers.find(visit.customer, in: visit.scope)
        let configuration = try await PortalConfigurations(billing).find(visit.configuration, in: visit.scope)
        let language = Languages.best(
            chosen: [
                visitor.cookies.language.value(in: visitor.headers)?.exposed, visit.locale, customer.details.locale,
            ],
            acceptLanguage: visitor.headers[.acceptLanguage],
            otherwise: Languages.named(visitor.merchant.locale) ?? Spanish())
        return CustomerContext(
            visitor: visitor, visit: visit, customer: customer, configuration: configuration,
            reader: Reader(
                language, country: customer.details.address?.country ?? visitor.merchant.country,
                zone: visitor.merchant.zone),
            now: try await customers.now(for: customer))
    }
}
