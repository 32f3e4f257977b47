import Core
import Storage
import TestSupport
import Testing

@testable import Access
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
}
