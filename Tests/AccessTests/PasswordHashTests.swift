import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `The hash of a password` {
    @Test func `is scrypt's (RFC 7914, 12)`() throws {
        let hash = try PasswordHash(
            of: Secret("pleaseletmein"), salt: Array("SodiumChloride".utf8),
            cost: PasswordCost(logRounds: 14, blockSize: 8, parallelism: 1))
        let expected = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        #expect(hash.key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == expected)
    }

    @Test func `says what it cost, is read back, and costs 2^17 rounds unless something less is asked for (A10)`()
        throws
    {
        #expect(PasswordHasher().cost == .standard)
        #expect(PasswordHash("scrypt$17$8$1$AA$AA")?.cost == .standard)
        let hash = try PasswordHash(of: Secret("tres tristes tigres"), salt: [7, 7, 7], cost: .cheap)
        #expect(hash.text.hasPrefix("scrypt$4$8$1$"))
        let read = try #require(PasswordHash(hash.text))
        #expect(try read.isHash(of: Secret("tres tristes tigres")))
        #expect(try !read.isHash(of: Secret("tres tristes tigre")))
    }

    @Test func `is made anew at another cost when its owner signs in (A10)`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        try await shop.takePasswords()
        let ana = try await shop.customer("Ana")
        try await shop.passwords.set(Secret("tres tristes tigres"), by: try await shop.provedSession(of: ana))
        let dearer = PasswordCost(logRounds: 5, blockSize: 8, parallelism: 1)

        _ = try await Passwords(shop.context, hasher: PasswordHasher(cost: dearer)).signIn(
            email: "ana@example.com", password: Secret("tres tristes tigres"), in: shop.scope, locale: "es",
            client: "192.0.2.1")

        let stored = try await shop.context.read { [shop] tx in
            try tx.passwords.hash(of: "ana@example.com", in: shop.scope)
        }
        #expect(stored?.cost == dearer)
        #expect(try await shop.refusal(of: "tres tristes tigres") == nil)
    }

    @Test func `of one network stand in the line two at a time (C8)`() async throws {
        let hasher = PasswordHasher(cost: PasswordCost(logRounds: 12, blockSize: 8, parallelism: 1))
        let answers = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    // Nil is an answer: the line was full.
                    (try? await hasher.isHash(nil, of: Secret("x"), from: "192.0.2.0/24")) ?? nil
                }
            }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        #expect(answers.count { $0 == nil } >= 1 && answers.count { $0 == false } >= 2)
        #expect(try await hasher.isHash(nil, of: Secret("x"), from: "192.0.2.0/24") == false)
    }

    @Test func `is the same for a letter that a keyboard composes`() throws {
        let hash = try PasswordHash(of: Secret("mañana a las 8"), salt: [1, 2, 3], cost: .cheap)
        #expect(try hash.isHash(of: Secret("man\u{0303}ana a las 8")))
    }

    @Test(arguments: ["", "bcrypt$10$8$1$AA$AA", "scrypt$99$8$1$AA$AA", "scrypt$17$8$1$AA"])
    func `of another kind is none`(text: String) { #expect(PasswordHash(text) == nil) }
}
