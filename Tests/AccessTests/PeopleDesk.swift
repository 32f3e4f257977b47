import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// The console of a merchant, a clock that moves when told, and the letters that would have been sent.
struct PeopleDesk: Sendable {
    static let password = "tres tristes tigres"

    let desk: SignInDesk
    /// Its own: others' tries must not stand in its line.
    private let hasher = PasswordHasher(cost: .cheap)

    var context: BillingContext { desk.context }
    var merchant: Merchant.ID { desk.merchant.id }
    var now: Instant { context.clock.now() }
    var people: People { People(context, hasher: hasher) }
    var signIn: ConsoleSignIn { ConsoleSignIn(context, hasher: hasher) }
    var sessions: ConsoleSessions { ConsoleSessions(context) }

    static func open(_ engine: Engine) async throws -> PeopleDesk {
        PeopleDesk(desk: try await SignInDesk.open(engine))
    }

    func wait(_ span: Span) { desk.wait(span) }

    /// The last part of a link.
    static func token(_ url: String) -> Secret { Secret(String(url.split(separator: "/").last ?? "")) }

    /// Somebody who is invited and comes.
    func join(
        _ email: String, as role: Role, at merchant: Merchant.ID? = nil, by inviter: Person.ID? = nil
    ) async throws -> (SignedInPerson, token: Secret) {
        let (_, url) = try await people.invite(
            email: email, role: role, to: merchant ?? self.merchant, by: inviter)
        let (_, token) = try await people.accept(
            Self.token(url), name: "Ana", password: Secret(Self.password), locale: "es",
            userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0")
        return (try #require(try await sessions.find(token)), token: token)
    }

    /// Sets up an app in a session, a moment later than any code was used.
    func app(in session: ConsoleSession) async throws -> (TOTP, recoveryCodes: [String], token: Secret) {
        let setup = try await signIn.setUp(session)
        let app = TOTP(try #require(Base32.bytes(setup.secret.exposed)))
        let (codes, token) = try await signIn.confirmSetUp(session, code: app.code(at: now))
        wait(.seconds(30))
        return (app, recoveryCodes: codes, token: token)
    }

    func begin(
        _ email: String, _ password: String = Self.password, from client: String = "192.0.2.1"
    ) async throws -> ConsoleSignInStep {
        wait(.seconds(1))
        return try await signIn.begin(email: email, password: Secret(password), client: client, userAgent: nil)
    }

    /// Why a sign-in is refused; nil when it is not.
    func refusal(
        _ email: String, _ password: String = Self.password, from client: String = "192.0.2.1"
    ) async throws -> ConsoleSignInRefusal? {
        try await refusal { _ = try await begin(email, password, from: client) }
    }

    func refusal(_ body: () async throws -> Void) async throws -> ConsoleSignInRefusal? {
        do {
            try await body()
            return nil
        } catch let refusal as ConsoleSignInRefusal {
            return refusal
        }
    }

    /// The code of what a verb refuses; nil when it does not.
    func fault(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let error as BillingError {
            return error.code
        }
    }

    /// The letters of a kind that wait, oldest first.
    func letters(_ kind: PersonLetter.Kind) async throws -> [(letter: PersonLetter, mail: PersonMail)] {
        let ids = try await context.database.read { db in
            try db.query(
                "SELECT id FROM people_letters WHERE kind = \(kind) AND payload IS NOT NULL ORDER BY created_at, id"
            ).map { try $0.id("id", of: PersonLetter.self) }
        }
        var letters: [(letter: PersonLetter, mail: PersonMail)] = []
        for id in ids {
            guard let (letter, mail) = try await PersonLetters(context).waiting(id) else { continue }
            letters.append((letter: letter, mail: mail))
        }
        return letters
    }

    func count(_ table: SQL) async throws -> Int {
        try await context.database.read { try $0.query("SELECT COUNT(*) AS n FROM \(table)").first?.int("n") ?? 0 }
    }
}

extension ConsoleSignInStep {
    var pending: Secret? { if case .needsCode(let pending) = self { pending } else { nil } }
    var session: ConsoleSession? { if case .whole(let session, _) = self { session } else { nil } }
    var token: Secret? { if case .whole(_, let token) = self { token } else { nil } }
}
