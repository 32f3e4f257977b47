import Access
import Billing
import Core
import Storage

extension Shop {
    /// Passwords that cost next to nothing.
    public var passwords: Passwords { Passwords(context, hasher: PasswordHasher(cost: .cheap)) }

    /// Where passwords are taken beside the mail.
    public func takePasswords() async throws {
        let configurations = PortalConfigurations(context)
        let standard = try await configurations.default(in: scope)
        _ = try await configurations.update(standard.id, in: scope) { $0.features.signIn = [.code, .link, .password] }
    }

    /// The session of a browser that has just shown the code of a mail.
    public func provedSession(of customer: Customer) async throws -> BrowserSession {
        let signIn = SignIn(context)
        let cookie = try await signIn.begin(
            email: customer.details.email ?? "", in: scope, locale: "es", client: "192.0.2.1")
        let row = try await context.database.read { db in
            try db.first(
                "SELECT id, payload FROM notifications WHERE kind = 'sign_in' ORDER BY created_at DESC, id DESC")
        }
        guard let row else { throw BillingError.notFound("mail") }
        let code = try SignInMail(sealed: row.blob("payload"), for: row.id("id"), context.keys).code
        let outcome = try await signIn.confirm(code: code, cookie: cookie, in: scope, client: "192.0.2.1")
        switch outcome {
        case .signedIn(let session, _): return session
        case .choose(_, let proof): return try await signIn.choose(customer.id, proof: proof, in: scope).0
        }
    }

    /// - Returns: nil for whoever is let in.
    public func refusal(
        of password: String, for email: String = "ana@example.com", from client: String = "192.0.2.1"
    ) async throws -> SignInRefusal? {
        do {
            _ = try await passwords.signIn(
                email: email, password: Secret(password), in: scope, locale: "es", client: client)
            return nil
        } catch let refusal as SignInRefusal {
            return refusal
        }
    }
}
