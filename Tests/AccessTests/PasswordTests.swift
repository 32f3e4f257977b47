import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Signing in by password` {
    private static let good = "tres tristes tigres"

    private func shop(_ engine: Engine) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        try await shop.takePasswords()
        return (shop, try await shop.customer("Ana"))
    }

    @Test(arguments: Engine.available)
    func `S20 S21 are set after the mailbox was proved, and let in from then on`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)
        #expect(try await shop.refusal(of: Self.good) == .wrongPassword)

        try await shop.passwords.set(Secret(Self.good), by: try await shop.provedSession(of: ana))

        #expect(try await shop.passwords.exists(for: ana))
        let outcome = try await shop.passwords.signIn(
            email: "ANA@example.com", password: Secret(Self.good), in: shop.scope, locale: "es", client: "192.0.2.1")
        guard case .signedIn(let session, _) = outcome else { throw BillingError.notFound("session") }
        #expect(session.customer == ana.id && session.origin == .password)
        #expect(try await shop.refusal(of: "tres tristes gatos") == .wrongPassword)
        #expect(try await shop.refusal(of: Self.good, for: "nadie@example.com") == .wrongPassword)
        #expect(try await shop.letters(.passwordChanged).map(\.customer) == [ana.id])
    }

    @Test(arguments: Engine.available)
    func `A11 need a proof of the mailbox that is not five minutes old`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)
        let session = try await shop.provedSession(of: ana)
        try await shop.passwords.set(Secret(Self.good), by: session)
        let outcome = try await shop.passwords.signIn(
            email: "ana@example.com", password: Secret(Self.good), in: shop.scope, locale: "es", client: "192.0.2.1")
        guard case .signedIn(let byPassword, _) = outcome else { throw BillingError.notFound("session") }

        // Whoever knows the password cannot keep its owner out with another, nor with another address.
        await #expect(throws: EmailChangeRefusal.unproven) {
            try await EmailChanges(shop.context).begin(
                to: "otra@example.org", by: byPassword, locale: "es", portal: "/p/tienda-sur")
        }
        for late in [byPassword, session] {
            if late.origin == .signIn { shop.time.advance(BrowserSession.proofLife) }
            await #expect(throws: PasswordRefusal.unproven) {
                try await shop.passwords.set(Secret("otra muy distinta"), by: late)
            }
            await #expect(throws: PasswordRefusal.unproven) { try await shop.passwords.remove(by: late) }
        }
        #expect(try await shop.refusal(of: Self.good) == nil)
    }

    @Test func `S2 cannot be set by a session that has ended`() async throws {
        let (shop, ana) = try await shop(.sqlite)
        let session = try await shop.provedSession(of: ana)
        try await BrowserSessions(shop.context).end(session.id, of: ana.id, in: shop.scope)
        await #expect(throws: PasswordRefusal.unproven) { try await shop.passwords.set(Secret(Self.good), by: session) }
    }

    @Test(arguments: Engine.available)
    func `A3 are locked by ten wrong ones, also the right one, and the mail lets in all the same`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await shop(engine)
        try await shop.passwords.set(Secret(Self.good), by: try await shop.provedSession(of: ana))
        for number in 0..<10 {
            #expect(try await shop.refusal(of: "no es esta \(number)", from: "198.51.100.\(number)") == .wrongPassword)
        }

        #expect(try await shop.refusal(of: Self.good) == .passwordsLocked)
        _ = try await shop.provedSession(of: ana)
        shop.time.advance(.hours(25))
        #expect(try await shop.refusal(of: Self.good) == nil)
    }

    @Test func `C3 are refused where the configuration takes none`() async throws {
        let (shop, ana) = try await shop(.sqlite)
        try await shop.passwords.set(Secret(Self.good), by: try await shop.provedSession(of: ana))
        let configurations = PortalConfigurations(shop.context)
        let standard = try await configurations.default(in: shop.scope)
        _ = try await configurations.update(standard.id, in: shop.scope) { $0.features.signIn = [.code] }
        #expect(try await shop.refusal(of: Self.good) == .passwordNotOffered)
    }

    @Test(
        arguments: [
            ("siete77", PasswordRefusal.tooShort), (String(repeating: "ñ", count: 513), .tooLong),
            ("contraseña", .tooCommon), ("QWERTYUIOP", .tooCommon), ("abcdefghij", .tooCommon),
            ("aabbaabbaa", .tooCommon), ("tienda sur 1", .tooPersonal), ("ana@example.com", .tooPersonal),
            ("tiendasur", .tooPersonal), ("Tienda_Sur-1", .tooPersonal), ("anaexamplecom", .tooPersonal),
        ])
    func `A10 are refused when they are short, endless, or the first that anybody tries`(
        password: String, refusal: PasswordRefusal
    ) async throws {
        let (shop, ana) = try await shop(.sqlite)
        let session = try await shop.provedSession(of: ana)
        await #expect(throws: refusal) { try await shop.passwords.set(Secret(password), by: session) }
        #expect(try await !shop.passwords.exists(for: ana))
    }

    @Test(arguments: Engine.available)
    func `D7 end with the address that they belong to, unless somebody else still has it`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)
        let eva = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Taller"), in: shop.scope)
        try await shop.passwords.set(Secret(Self.good), by: try await shop.provedSession(of: ana))

        _ = try await shop.customers.update(eva.id, in: shop.scope) { $0.details.email = "eva@example.com" }
        #expect(try await shop.refusal(of: Self.good) == nil)
        #expect(try await shop.refusal(of: Self.good, for: "eva@example.com") == .wrongPassword)

        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.email = "otra@example.com" }
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.email = "ana@example.com" }
        #expect(try await shop.refusal(of: Self.good) == .wrongPassword)
    }
}

extension Shop {
    fileprivate func letters(_ kind: CustomerNotification.Kind) async throws -> [CustomerNotification] {
        let ids = try await context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = \(kind) ORDER BY created_at").map {
                try $0.id("id", of: CustomerNotification.self)
            }
        }
        var letters: [CustomerNotification] = []
        for id in ids { letters.append(try await CustomerNotifications(context).find(id, in: scope)) }
        return letters
    }
}
