import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web
import Wording

/// The choice among customers who share an address (A8), and the way out.
struct AccountsController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn
    let browserSessions: BrowserSessions

    var routes: [PortalRoute] {
        [
            portal.openPage("/sign-in/accounts", about: "sign_in", show),
            portal.openAction("/sign-in/accounts", about: "sign_in", choose),
            portal.action("/sign-out", about: "visit", isForViewers: true, signOut),
            portal.action("/account", about: "visit", change),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let (customers, _) = try await choices(context) else {
            return try context.redirect(to: context.paths.home)
        }
        return AccountsPage(
            frame: context.frame(),
            accounts: customers.map { customer in
                .init(
                    id: customer.id.rawValue, name: customer.details.name ?? context.say.unnamedAccount,
                    detail: context.say.customerSince(context.reader.date(customer.createdAt)))
            },
            action: context.paths.accounts, token: context.anonymous.token
        ).answer(context)
    }

    func choose(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        guard let proof = context.cookies.proof.value(in: context.headers), let (_, scope) = try await choices(context)
        else { return try context.redirect(to: context.paths.home) }
        do {
            let (browserSession, token) = try await signIn.choose(
                Customer.ID(form.text("customer")), proof: proof, in: scope, userAgent: context.headers[.userAgent])
            return try context.welcome(.signedIn(browserSession, token: token))
        } catch SignInRefusal.proofSpent {
            return try context.redirect(to: context.paths.home)
        }
    }

    func signOut(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try await browserSessions.end(context.browserSession.id, of: context.id, in: context.scope)
        var response = try context.redirect(to: context.paths.home, saying: Flash(.signedOut))
        response.set(context.visitor.cookies.browserSession.clearing)
        // Not the cookies of the whole host: somebody may be signed in at other merchants' portals, or in the console.
        response.headers[.clearSiteData] = #""cache", "storage""#
        return response
    }

    /// On as another account of the same person, whose own configuration then rules (C3).
    /// - Throws: `resource_missing` for any other customer (C2).
    func change(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        let (browserSession, token) = try await browserSessions.change(
            context.browserSession, to: Customer.ID(form.text("customer")),
            userAgent: context.visitor.headers[.userAgent])
        let isHere = browserSession.configuration == context.visitor.configuration.id
        let paths =
            isHere
            ? context.paths : PortalPaths(slug: context.merchant.slug, configuration: browserSession.configuration)
        var response = try context.redirect(to: paths.home)
        response.set(context.visitor.cookies.browserSession.setting(token, for: BrowserSessionLimits().absolute))
        return response
    }

    /// - Returns: nil when there is nothing proved to choose among.
    private func choices(_ context: VisitorContext) async throws -> ([Customer], Scope)? {
        guard let proof = context.cookies.proof.value(in: context.headers) else { return nil }
        for mode in Mode.allCases {
            let scope = Scope(merchant: context.merchant.id, mode: mode)
            do {
                return (try await signIn.choices(proof: proof, in: scope), scope)
            } catch SignInRefusal.proofSpent { continue }
        }
        return nil
    }
}

extension HTTPField.Name {
    static let clearSiteData = Self("Clear-Site-Data")!
}
