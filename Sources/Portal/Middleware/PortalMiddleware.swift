import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Receives whoever comes to a merchant's portal: finds the merchant, who is signed in, and their language, and answers for
/// everything that goes wrong on the way.
struct PortalMiddleware: Sendable {
    let billing: BillingContext
    /// Origins of the processors that a form may lead to (W2).
    let formTargets: [String]

    var isSecure: Bool { billing.baseURL.hasPrefix("https:") }
    var csrf: CSRF { CSRF(keys: billing.keys, origin: origin) }
    private var origin: String { billing.baseURL.split(separator: "/").prefix(2).joined(separator: "//") }

    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    func visitor(_ request: Request, _ web: WebContext) async throws -> VisitorContext {
        guard let slug = web.parameters.get("slug") else { throw BillingError.notFound("portal") }
        return try await visitor(request, web, slug: slug, configuration: web.parameters.get("configuration"))
    }

    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    func visitor(
        _ request: Request, _ web: WebContext, slug: String, configuration: String?
    ) async throws -> VisitorContext {
        let named = configuration.map { PortalConfiguration.ID($0) }
        let (merchant, configuration) = try await PortalAccess(billing).portal(slug: slug, configuration: named)
        let cookies = PortalCookies(slug: slug, isSecure: isSecure)
        let language = Languages.best(
            chosen: [cookies.language.value(in: request.headers)?.exposed],
            acceptLanguage: request.headers[.acceptLanguage],
            otherwise: Languages.named(merchant.locale) ?? Spanish())
        return VisitorContext(
            web: web, headers: request.headers, merchant: merchant, configuration: configuration,
            paths: PortalPaths(slug: slug, configuration: named), here: request.uri.path,
            isPage: request.method == .get || request.method == .head,
            reader: Reader(language, country: merchant.country, zone: merchant.zone, cents: .whereUsed),
            cookies: cookies,
            brand: BrandFiles.of(merchant),
            anonymous: AnonymousVisitor(cookies.anonymous, in: request.headers, csrf: csrf, chance: billing.chance),
            flash: Flash(cookies.flash.value(in: request.headers), billing.keys), csrf: csrf, keys: billing.keys,
            formTargets: formTargets, isSecure: isSecure,
            now: billing.clock.now())
    }

    /// - Returns: nil when nobody is signed in.
    func customer(_ visitor: VisitorContext) async throws -> CustomerContext? {
        guard let token = visitor.cookies.browserSession.value(in: visitor.headers),
            let signedIn = try await PortalAccess(billing).signedIn(token, at: visitor.merchant.id)
        else { return nil }
        let customer = signedIn.customer
        let language = Languages.best(
            chosen: [
                visitor.cookies.language.value(in: visitor.headers)?.exposed, signedIn.browserSession.locale,
                customer.details.locale,
            ],
            acceptLanguage: visitor.headers[.acceptLanguage],
            otherwise: Languages.named(visitor.merchant.locale) ?? Spanish())
        return CustomerContext(
            visitor: visitor, browserSession: signedIn.browserSession, customer: customer,
            configuration: signedIn.configuration,
            capabilities: try await ProcessorAccounts(billing).capabilities(in: signedIn.browserSession.scope),
            reader: Reader(
                language, country: customer.details.address?.country ?? visitor.merchant.country,
                zone: visitor.merchant.zone, cents: .whereUsed),
            now: signedIn.now, others: signedIn.others,
            token: visitor.csrf.token(for: signedIn.browserSession.id.rawValue))
    }
}
