import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Addresses that sign in` {
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
