import Core
import SandboxProcessor
import Storage
import TestSupport

@testable import Access
@testable import Billing

/// A merchant's portal, a clock that moves when told, and the mail that would have been sent.
struct SignInDesk: Sendable {
    let context: BillingContext
    let merchant: Merchant
    let scope: Scope
    private let time: TestTime

    var signIn: SignIn { SignIn(context) }
    var browserSessions: BrowserSessions { BrowserSessions(context) }
    var sessions: PortalSessions { PortalSessions(context) }
    var configurations: PortalConfigurations { PortalConfigurations(context) }
    var keys: APIKeys { APIKeys(context) }
    var database: any Database { context.database }

    private init(_ context: BillingContext, _ merchant: Merchant, _ time: TestTime) {
        self.context = context
        self.merchant = merchant
        self.time = time
        scope = Scope(merchant: merchant.id, mode: .test)
    }

    static func open(_ engine: Engine, slug: String = "lota") async throws -> SignInDesk {
        let time = TestTime(Instant(seconds: 1_790_000_000))
        let database = try await TestEngine.open(engine, migrations: Migrations.all, connections: 8)
        let sandbox = SandboxProcessor(
            database: database, clock: time.clock, chance: .system, baseURL: "https://pay.example", faults: .none)
        let context = BillingContext(
            database: database, clock: time.clock, chance: .system,
            keys: try ServerKeys(master: Array(repeating: 7, count: 32)), processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: "https://pay.example")
        return SignInDesk(context, try await merchant(slug, context), time)
    }

    /// Another merchant of the same server.
    func neighbour() async throws -> SignInDesk {
        SignInDesk(context, try await Self.merchant("otra", context), time)
    }

    static func merchant(_ slug: String, _ context: BillingContext) async throws -> Merchant {
        try await Merchants(context).create(
            name: "Café Lota", slug: slug, country: "CL", currency: Currency("clp"), zone: Zone("America/Santiago"),
            email: "owner@lota.example")
    }

    func customer(_ email: String, name: String = "Ana") async throws -> Customer {
        try await Customers(context).create(CustomerDetails(email: email, name: name), in: scope)
    }

    func wait(_ span: Span) { time.advance(span) }

    /// Types the address on the sign-in page, one second after whatever was before.
    func begin(
        _ email: String, cookie: Secret? = nil, client: String = "192.0.2.1",
        configuration: PortalConfiguration.ID? = nil
    ) async throws -> Secret {
        wait(.seconds(1))
        return try await signIn.begin(
            email: email, in: scope, configuration: configuration, locale: "es", client: client, cookie: cookie)
    }

    /// What a portal that mails codes only says.
    func mailCodesOnly() async throws {
        let configuration = try await configurations.default(in: scope)
        _ = try await configurations.update(configuration.id, in: scope) { $0.features.signIn = [.code] }
    }

    func confirm(_ code: String, _ cookie: Secret?, client: String = "192.0.2.1") async throws -> SignInOutcome {
        try await signIn.confirm(code: code, cookie: cookie, in: scope, client: client, userAgent: nil)
    }

    func consume(_ link: Secret, cookie: Secret? = nil, code: String? = nil) async throws -> SignInOutcome {
        try await signIn.consume(link: link, code: code, cookie: cookie, in: scope, client: "192.0.2.1")
    }

    /// Why a code is refused, or nil when it signs in.
    func refusal(_ code: String, _ cookie: Secret?, client: String = "192.0.2.1") async throws -> SignInRefusal? {
        do {
            _ = try await confirm(code, cookie, client: client)
            return nil
        } catch let refusal as SignInRefusal {
            return refusal
        }
    }
}

extension SignInOutcome {
    var browserSession: BrowserSession? {
        if case .signedIn(let browserSession, _) = self { browserSession } else { nil }
    }
    var token: Secret? { if case .signedIn(_, let token) = self { token } else { nil } }
}
