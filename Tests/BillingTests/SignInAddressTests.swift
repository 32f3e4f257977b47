import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Addresses that sign in` {
    /// How many rows each table that a sign-in touches has.
    private func census(_ desk: SignInDesk) async throws -> [String: Int] {
        try await desk.database.read { db in
            var counts: [String: Int] = [:]
            for table in ["sign_in_challenges", "sign_in_attempts", "sign_in_blanks", "notifications", "jobs"] {
                let rows = try db.query(SQL(stringLiteral: "SELECT COUNT(*) AS count FROM \(table)"))
                counts[table] = try rows.first?.int("count")
            }
            return counts
        }
    }

    @Test(arguments: Engine.available)
    func `A7 an unknown address gets the same answers from as many writes`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let before = try await census(desk)
        let known = try await desk.begin("ana@example.com")
        let between = try await census(desk)
        let unknown = try await desk.begin("nobody@example.com")
        let after = try await census(desk)

        #expect(known.exposed.utf8.count == unknown.exposed.utf8.count)
        func written(_ from: [String: Int], _ to: [String: Int]) -> Int {
            to.reduce(0) { $0 + $1.value - (from[$1.key] ?? 0) }
        }
        #expect(written(before, between) == 4)
        #expect(written(between, after) == 4)
        #expect(between["notifications"] == after["notifications"])

        for cookie in [known, unknown] {
            let wrong = try await desk.lastMail().wrongCode
            for left in [4, 3, 2, 1, 0] {
                #expect(try await desk.refusal(wrong, cookie) == .wrongCode(triesLeft: left))
            }
            #expect(try await desk.refusal(wrong, cookie) == .tooManyTries)
        }
        for cookie in [try await desk.begin("ana@example.com"), try await desk.begin("nobody@example.com")] {
            desk.wait(.seconds(600))
            #expect(try await desk.refusal("12345678", cookie) == .codeExpired)
        }
    }

    @Test(arguments: Engine.available)
    func `A7 even the code that was drawn for an unknown address opens nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let cookie = try await desk.begin("nobody@example.com")
        let row = try #require(
            try await desk.database.read { db in
                try db.first("SELECT id, payload FROM sign_in_blanks WHERE payload IS NOT NULL")
            })
        let drawn = try SignInMail(sealed: row.blob("payload"), for: row.id("id"), desk.context.keys)

        #expect(try await desk.refusal(drawn.code, cookie) == .wrongCode(triesLeft: 4))
    }

    @Test(arguments: Engine.available)
    func `A8 the mail goes to the stored address, found by its folded form`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("Ana.Rojas@Example.com")

        let cookie = try await desk.begin("ANA.rojas@example.COM")
        let mail = try await desk.lastMail()

        #expect(mail.recipient == "Ana.Rojas@Example.com")
        #expect(try await desk.refusal(mail.code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `A8 customers who share an address are chosen among after proof`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let home = try await desk.customer("ana@example.com", name: "Ana, home")
        desk.wait(.seconds(1))
        let shop = try await desk.customer("Ana@example.com", name: "Ana, shop")
        let stranger = try await desk.customer("eva@example.com", name: "Eva")
        let cookie = try await desk.begin("ana@example.com")
        let outcome = try await desk.confirm(desk.lastMail().code, cookie)

        guard case .choose(let customers, let proof) = outcome else {
            Issue.record("nobody was to be chosen")
            return
        }
        #expect(customers.map(\.id) == [home.id, shop.id])
        #expect(try await desk.signIn.choices(proof: proof, in: desk.scope).map(\.id) == [home.id, shop.id])
        #expect(try await desk.mails().count == 1)

        await #expect(throws: BillingError.self) {
            try await desk.signIn.choose(stranger.id, proof: proof, in: desk.scope)
        }
        let (browserSession, _) = try await desk.signIn.choose(shop.id, proof: proof, in: desk.scope)
        #expect(browserSession.customer == shop.id)
        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choose(home.id, proof: proof, in: desk.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `A8 a proof that is not used within 600 seconds is worth nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let home = try await desk.customer("ana@example.com")
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        guard case .choose(_, let proof) = try await desk.confirm(desk.lastMail().code, cookie) else { return }

        desk.wait(.seconds(600))

        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choose(home.id, proof: proof, in: desk.scope)
        }
        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choices(proof: proof, in: desk.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `A8 a code for an address that the customer no longer has opens nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        _ = try await Customers(desk.context).update(ana.id, in: desk.scope) { $0.details.email = "new@example.com" }

        #expect(try await desk.refusal(code, cookie) == .wrongCode(triesLeft: 4))
    }

    @Test(arguments: Engine.available)
    func `A9 the mail expires with its code`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        _ = try await desk.begin("ana@example.com")

        #expect(try await desk.lastMail().expiresAt == desk.context.clock.now() + .seconds(600))
    }

    @Test(arguments: Engine.available)
    func `S22 the merchant reads who tried, and how it ended`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        _ = try await desk.begin("ANA@exmaple.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        desk.wait(.seconds(1))
        _ = try await desk.refusal(mail.wrongCode, cookie)
        desk.wait(.seconds(1))
        _ = try await desk.confirm(mail.code, cookie)

        let attempts = SignInAttempts(desk.context)
        let all = try await attempts.list(in: desk.scope).elements
        #expect(all.map(\.outcome) == [.signedIn, .wrongCode, .asked, .asked])
        #expect(all.map(\.isKnown) == [true, true, true, false])
        #expect(all.last?.email == "ana@exmaple.com")
        #expect(try await attempts.list(in: desk.scope, email: "Ana@Example.com").elements.count == 3)
        let other = try await desk.neighbour()
        #expect(try await attempts.list(in: other.scope).elements.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `A1 nothing secret is in any table`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        let token = try #require(try await desk.confirm(mail.code, cookie).token)
        let (_, url) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        let (_, key) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)
        let secrets = [
            mail.code, try #require(mail.link).exposed, cookie.exposed, token.exposed,
            String(url.split(separator: "/").last ?? ""), key.exposed,
        ]

        let tables: SQL =
            engine == .sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()"
        let cells = try await desk.database.read { db in
            try db.query(tables).flatMap { row in
                let name = try row.text("name")
                return try db.query(SQL(stringLiteral: "SELECT * FROM \(name)")).flatMap { row in
                    row.values.map { (table: name, value: $0) }
                }
            }
        }
        #expect(cells.count > 50)
        for (table, value) in cells {
            let text: String
            switch value {
            case .text(let stored): text = stored
            case .blob(let bytes): text = String(decoding: bytes, as: UTF8.self)
            case .integer(let number): text = String(number)
            case .null: continue
            }
            for (index, secret) in secrets.enumerated() {
                #expect(!text.contains(secret), "secret \(index) is in \(table)")
            }
        }
    }
}
