import Access
import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web

/// Receives whoever comes to the console: finds who is signed in, their merchants and their language, and answers for
/// everything that goes wrong on the way.
struct ConsoleMiddleware: Sendable {
    let billing: BillingContext
    let press: PDFPress
    let hasher: PasswordHasher
    /// How much test clocks may do.
    let clocks: TestClockBudget
    let isSecure: Bool
    let csrf: CSRF

    init(
        billing: BillingContext, press: PDFPress, hasher: PasswordHasher, clocks: TestClockBudget = TestClockBudget()
    ) {
        self.clocks = clocks
        self.billing = billing
        self.press = press
        self.hasher = hasher
        isSecure = billing.baseURL.hasPrefix("https:")
        csrf = CSRF(
            keys: billing.keys, origin: billing.baseURL.split(separator: "/").prefix(2).joined(separator: "//"))
    }

    func visitor(_ request: Request, _ web: WebContext) async throws -> ConsoleVisitor {
        let cookies = ConsoleCookies(isSecure: isSecure)
        let signedIn = try await signedIn(cookies.session.value(in: request.headers))
        let merchant = signedIn?.memberships.first?.merchant
        let flash = ConsoleFlash(cookies.flash.value(in: request.headers), billing.keys)
        return ConsoleVisitor(
            web: web, headers: request.headers, billing: billing, here: request.uri.path,
            isPage: request.method == .get || request.method == .head,
            reader: Reader(
                language(of: signedIn, cookies, request), country: merchant?.country, zone: merchant?.zone ?? .utc),
            cookies: cookies,
            guest: ConsoleGuest(cookies.anonymous, in: request.headers, csrf: csrf, chance: billing.chance),
            flash: flash.flatMap { $0.isMeant(for: request.uri.path) ? $0 : nil }, csrf: csrf, isSecure: isSecure,
            now: billing.clock.now(), signedIn: signedIn)
    }

    /// - Returns: nil for whoever still owes a factor: they are not in (S3).
    func signedIn(_ token: Secret?) async throws -> SignedInPerson? {
        guard let token, let found = try await ConsoleSessions(billing).find(token), found.session.provedAt != nil
        else { return nil }
        return found
    }

    private func language(
        of signedIn: SignedInPerson?, _ cookies: ConsoleCookies, _ request: Request
    ) -> any Language {
        Languages.best(
            chosen: [cookies.language.value(in: request.headers)?.exposed, signedIn?.person.locale],
            acceptLanguage: request.headers[.acceptLanguage])
    }
}
