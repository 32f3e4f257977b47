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
    let isSecure: Bool
    let csrf: CSRF

    init(billing: BillingContext, formTargets: [String]) {
        self.billing = billing
        self.formTargets = formTargets
        isSecure = billing.baseURL.hasPrefix("https:")
        csrf = CSRF(
            keys: billing.keys, origin: billing.baseURL.split(separator: "/").prefix(2).joined(separator: "//"))
    }

    /// What a page will ask for, so that it is read with the portal, in one snapshot.
    enum Wanted: Sendable {
        case portal, customer
        /// The customer, and what their first page tells with so many of their newest invoices.
        case overview(invoices: Int)
    }

    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    func visitor(_ request: Request, _ web: WebContext, wanting wanted: Wanted) async throws -> VisitorContext {
        guard let slug = web.parameters.get("slug") else { throw BillingError.notFound("portal") }
        return try await visitor(
            request, web, slug: slug, configuration: web.parameters.get("configuration"), wanting: wanted)
    }

    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    func visitor(
        _ request: Request, _ web: WebContext, slug: String, configuration: String?, wanting wanted: Wanted = .portal
    ) async throws -> VisitorContext {
        let named = configuration.map { PortalConfiguration.ID($0) }
        let cookies = PortalCookies(slug: slug, isSecure: isSecure, isFramed: request.isInFrame)
        let token = wanted.isPortal ? nil : cookies.browserSession.value(in: request.headers)
        let snapshot = try await PortalAccess(billing).snapshot(
            slug: slug, configuration: named, with: token, overviewWith: wanted.invoices)
        let (merchant, configuration) = (snapshot.merchant, snapshot.configuration)
        let language = Languages.best(
            chosen: [cookies.language.value(in: request.headers)?.exposed],
            acceptLanguage: request.headers[.acceptLanguage],
            otherwise: Languages.named(merchant.locale) ?? Spanish())
        // Nobody is in where no page may frame the portal any more.
        let isShut = request.isInFrame && merchant.frameOrigins.isEmpty
        var signedIn = wanted.isPortal ? nil : snapshot.signedIn
        if isShut { signedIn = .success(nil) }
        let flash = Flash(cookies.flash.value(in: request.headers), billing.keys)
        return VisitorContext(
            web: web, headers: request.headers, merchant: merchant, configuration: configuration,
            paths: PortalPaths(slug: slug, configuration: named), here: request.uri.path,
            isPage: request.method == .get || request.method == .head,
            reader: Reader(language, country: merchant.country, zone: merchant.zone),
            cookies: cookies,
            brand: BrandFiles.of(merchant),
            anonymous: AnonymousVisitor(cookies.anonymous, in: request.headers, csrf: csrf, chance: billing.chance),
            flash: flash.flatMap { $0.isMeant(for: request.uri.path) ? $0 : nil }, csrf: csrf, keys: billing.keys,
            formTargets: formTargets, isSecure: isSecure,
            isFramed: request.isInFrame && !isShut, now: billing.clock.now(), signedIn: signedIn,
            overview: isShut ? nil : snapshot.overview)
    }

    private func whoIsIn(_ visitor: VisitorContext) async throws -> PortalAccess.SignedInCustomer? {
        if let known = visitor.signedIn { return try known.get() }
        guard let token = visitor.cookies.browserSession.value(in: visitor.headers) else { return nil }
        return try await PortalAccess(billing).signedIn(token, at: visitor.merchant.id)
    }

    /// - Returns: nil when nobody is signed in.
    func customer(_ visitor: VisitorContext) async throws -> CustomerContext? {
        guard let signedIn = try await whoIsIn(visitor) else { return nil }
        await PortalAccess(billing).noteSight(of: signedIn)
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
                zone: visitor.merchant.zone),
            now: signedIn.now, others: signedIn.others,
            token: visitor.csrf.token(for: signedIn.browserSession.id.rawValue))
    }
}

extension PortalMiddleware.Wanted {
    fileprivate var isPortal: Bool { if case .portal = self { true } else { false } }
    fileprivate var invoices: Int? { if case .overview(let count) = self { count } else { nil } }
}
