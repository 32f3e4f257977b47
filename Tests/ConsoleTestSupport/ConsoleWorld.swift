import Access
import Billing
import Console
import Core
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Storage
import TestSupport
import Web

/// Somebody of a shop's people who is in the console, and the shop: what a story of the console needs.
///
///     let world = try await ConsoleWorld(engine)
///     let page = try await world.get("/customers")
public struct ConsoleWorld: Sendable {
    public let shop: Shop
    public let mode: Mode
    public let server: ConsoleServer
    public let browser: Browser
    public let person: Person
    public let role: Role
    /// Where their session begins: what its forms are known by.
    public let session: ConsoleSession
    /// Of their app; empty for roles that need none.
    public let secret: [UInt8]

    public var merchant: Merchant { shop.merchant }
    public var context: BillingContext { shop.context }
    public var scope: Scope { Scope(merchant: merchant.id, mode: mode) }
    /// What every page of the merchant begins with.
    public var home: String { "/console/m/\(merchant.slug)/\(mode.rawValue)" }
    /// For forms of this session (S6).
    public var token: String { Self.csrf(context).token(for: session.id.rawValue) }

    /// The shop's owner, who has just come in: their factor is fresh (S3).
    public init(_ engine: Engine = .sqlite, on day: String = "2026-01-31", mode: Mode = .test) async throws {
        let shop = try await Shop.open(on: day, storing: engine)
        try await self.init(shop, server: ConsoleServer(shop), mode: mode, as: .owner, named: "Olga Dueña")
    }

    /// Somebody new, of any role, in a browser of their own.
    ///
    /// - Parameters:
    ///   - house: where they work, if not at the shop.
    ///   - withFactor: whether they have set up the app that their role asks for (S3).
    public init(
        _ shop: Shop, server: ConsoleServer, mode: Mode = .test, as role: Role, named name: String,
        at house: Merchant? = nil, withFactor: Bool = true
    ) async throws {
        let people = People(shop.context, hasher: server.hasher)
        let email = name.lowercased().filter { $0.isASCII && $0.isLetter } + "@example.com"
        let (_, url) = try await people.invite(
            email: email, role: role, to: house?.id ?? shop.merchant.id, by: nil)
        let link = Secret(String(url.split(separator: "/").last ?? ""))
        let (session, first) = try await people.accept(
            link, name: name, password: Self.password, locale: "es", userAgent: nil)
        var (secret, token): ([UInt8], Secret) = ([], first)
        if withFactor, role.needsSecondFactor {
            let signIn = ConsoleSignIn(shop.context, hasher: server.hasher)
            secret = Base32.bytes(try await signIn.setUp(session).secret.exposed) ?? []
            token = try await signIn.confirmSetUp(session, code: TOTP(secret).code(at: shop.time.now)).token
        }
        let browser = server.browser()
        browser.keep("console_session", token.exposed)
        self.shop = shop
        self.mode = mode
        self.server = server
        self.browser = browser
        person = try await people.find(session.person)
        self.role = role
        self.session = session
        self.secret = secret
    }

    private init(_ world: ConsoleWorld, in session: ConsoleSession, token: Secret) {
        let browser = world.server.browser()
        browser.keep("console_session", token.exposed)
        shop = world.shop
        mode = world.mode
        server = world.server
        self.browser = browser
        person = world.person
        role = world.role
        self.session = session
        secret = world.secret
    }

    /// The same person in another browser, after time has passed: a session lasts half an hour (S2).
    public func signedInAgain() async throws -> ConsoleWorld {
        let signIn = ConsoleSignIn(context, hasher: server.hasher)
        let step = try await signIn.begin(
            email: person.email, password: Self.password, client: "192.0.2.1", userAgent: nil)
        switch step {
        case .whole(let session, let token): return ConsoleWorld(self, in: session, token: token)
        case .needsCode(let pending):
            let (session, token) = try await signIn.finish(pending, code: code, client: "192.0.2.1")
            return ConsoleWorld(self, in: session, token: token)
        }
    }

    /// What everybody here chose as their password.
    public static let password = Secret("una frase larga de nadie 42")

    static func csrf(_ context: BillingContext) -> CSRF { CSRF(keys: context.keys, origin: context.baseURL) }

    /// Another of the same shop's people, who has just come in.
    public func signedIn(as role: Role, named name: String? = nil) async throws -> ConsoleWorld {
        try await ConsoleWorld(
            shop, server: server, mode: mode, as: role, named: name ?? "Persona \(role.rawValue)")
    }

    /// Somebody of another merchant's, and that merchant: nothing of the shop is theirs (C1).
    public func stranger(as role: Role = .owner) async throws -> ConsoleWorld {
        let other = try await Merchants(context).create(
            name: "Otra", slug: "otra-\(role.rawValue.replacing("_", with: "-"))", country: "CL", currency: .clp,
            zone: merchant.zone, email: "otra@example.com")
        // Whoever comes first is an owner.
        if role != .owner {
            _ = try await ConsoleWorld(
                shop, server: server, as: .owner, named: "Dueña \(role.rawValue)", at: other)
        }
        return try await ConsoleWorld(
            shop, server: server, mode: mode, as: role, named: "Extra \(role.rawValue)", at: other)
    }

    /// What their app shows now. Each code is good once: move the clock before the next.
    public var code: String { TOTP(secret).code(at: shop.time.now) }
}
