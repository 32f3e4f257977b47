import Access
import Billing
import Core
import HTTPTypes
import Localization
import Web
import Wording

/// Whoever opened a merchant's portal, signed in or not: the merchant, and how this reader is spoken to.
struct VisitorContext: Sendable {
    let web: WebContext
    let headers: HTTPFields
    let merchant: Merchant
    /// What the address names: the public portal's configuration, or another one. A browser session brings its own.
    let configuration: PortalConfiguration
    let paths: PortalPaths
    /// This page's own address, without its query.
    let here: String
    /// Whether that address can be opened again by GET.
    let isPage: Bool
    let reader: Reader
    let cookies: PortalCookies
    let brand: BrandFiles
    /// For the forms of who is not signed in.
    let anonymous: AnonymousVisitor
    /// What the page before wanted to be said on this one, and on no other.
    let flash: Flash?
    let csrf: CSRF
    let keys: ServerKeys
    let formTargets: [String]
    let isSecure: Bool
    /// Whether the page is shown in a frame, of a merchant whose portal may be (S11).
    let isFramed: Bool
    let now: Instant
    /// Who is signed in, where the page is for whoever is; nil where nobody has looked.
    var signedIn: Result<PortalAccess.SignedInCustomer?, any Error>?
    /// What their first page tells, where that is the page.
    var overview: Result<CustomerOverview, any Error>?

    /// The mode of the portal that the address names. A browser session brings its own.
    var scope: Scope { configuration.scope }
    var say: any Language { reader.say }

    /// Whose pages may show this one in a frame (S11).
    var framers: [String] { merchant.frameOrigins.all }

    /// What stands around a page of somebody who is not signed in.
    func frame(notice: Notice? = nil) -> PageFrame {
        var frame = PageFrame(language: say, merchant: merchant.name, home: paths.home)
        frame.logo = merchant.brand.logo.map { PageFrame.Logo(Merchants.pictureAddress($0)) }
        frame.stylesheets = [brand.stylesheet.path]
        frame.icon = merchant.brand.icon.map(Merchants.pictureAddress) ?? brand.icon.path
        frame.color = brand.color.description
        frame.support = .init(email: merchant.brand.supportEmail, phone: merchant.brand.supportPhone)
        frame.privacy = configuration.privacyPolicyURL
        frame.terms = configuration.termsOfServiceURL
        frame.here = here
        frame.isFramed = isFramed
        frame.isTestMode = !scope.mode.isLive
        frame.notice = notice
        if let viewed {
            frame.viewing = say.viewingAs(viewed)
            frame.viewer = console
        }
        return frame
    }

    /// Whose portal one of the merchant's people looks at, where it is not their own (S4).
    var viewed: String? {
        guard case .success(let someone?) = signedIn, someone.browserSession.isOnlyViewing else { return nil }
        let details = someone.customer.details
        return details.name ?? details.email ?? say.unnamedAccount
    }

    /// The customer's page in the console, where whoever looks at their portal came from.
    private var console: SectionLink? {
        guard case .success(let someone?) = signedIn else { return nil }
        let customer = someone.customer
        return SectionLink(
            say.backToConsole,
            to: "/console/m/\(merchant.slug)/\(customer.scope.mode.rawValue)/customers/\(customer.id)")
    }

    /// The token of a mailed link, whatever stands there: what is no link of ours leads to the same page as one that is over.
    var linkToken: Secret { Secret(web.parameters.get("token") ?? "") }

    func parameter(_ name: String) throws -> String {
        guard let value = web.parameters.get(name), value.utf8.count <= 100 else { throw BillingError.notFound(name) }
        return value
    }
}
