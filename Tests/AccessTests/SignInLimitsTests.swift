import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 a browser gets three mails to an address in fifteen minutes, known or not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        for email in ["ana@example.com", "nobody@example.com"] {
            let cookie = try await desk.begin(email)
            for _ in 1...2 { #expect(try await desk.begin(email, cookie: cookie) == cookie) }
            await #expect {
                try await desk.begin(email.uppercased(), cookie: cookie)
            } throws: { error in
                if case SignInRefusal.tooManyChallenges = error { true } else { false }
            }
        }

        #expect(try await desk.mails().count == 3)
        desk.wait(.minutes(15))
        _ = try await desk.begin("ana@example.com")
        #expect(try await desk.mails().count == 4)
    }

    @Test(arguments: Engine.available)
    func `A7 an address that nobody has shares mails in as many writes`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        func rows() async throws -> Int {
            try await desk.database.read { db in
                var sum = 0
                for table in ["sign_in_challenges", "sign_in_attempts", "sign_in_blanks", "notifications", "jobs"] {
                    sum += try db.first("SELECT COUNT(*) AS count FROM \(SQL(stringLiteral: table))")?.int("count") ?? 0
                }
                return sum
            }
        }

        var written: [[Int]] = []
        for email in ["ana@example.com", "nobody@example.com"] {
            var counts: [Int] = []
            for _ in 1...6 {
                let before = try await rows()
                _ = try await desk.begin(email)
                counts.append(try await rows() - before)
            }
            written.append(counts)
        }

        #expect(written == [[4, 4, 4, 4, 2, 2], [4, 4, 4, 4, 2, 2]])
    }
}

extension SignInDesk {
    /// Ten wrong codes, from two browsers.
    func lockCodes(of email: String) async throws {
        for _ in 1...2 {
            let cookie = try await begin(email)
            let wrong = try await lastMail().wrongCode
            for _ in 1...5 { _ = try await refusal(wrong, cookie) }
        }
    }
}
