import Core
import Testing

@testable import Billing

@Suite struct `The hash of a password` {
    @Test func `is scrypt's (RFC 7914, 12)`() throws {
        let hash = try PasswordHash(
            of: Secret("pleaseletmein"), salt: Array("SodiumChloride".utf8),
            cost: PasswordCost(logRounds: 14, blockSize: 8, parallelism: 1))
        let expected = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        #expect(hash.key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == expected)
    }

    @Test func `says what it cost, is read back, and is made with 2^17 rounds unless a test asks for less (A10)`()
        async throws
    {
        let hash = try await PasswordHasher().hash(Secret("tres tristes tigres"), salt: Array(repeating: 7, count: 16))
        #expect(hash.text.hasPrefix("scrypt$17$8$1$"))
        let read = try #require(PasswordHash(hash.text))
        #expect(try read.isHash(of: Secret("tres tristes tigres")))
        #expect(try !read.isHash(of: Secret("tres tristes tigre")))
    }

    @Test func `is the same for a letter that a keyboard composes`() throws {
        let hash = try PasswordHash(of: Secret("mañana a las 8"), salt: [1, 2, 3], cost: .cheap)
        #expect(try hash.isHash(of: Secret("man\u{0303}ana a las 8")))
    }

    @Test(arguments: ["", "bcrypt$10$8$1$AA$AA", "scrypt$99$8$1$AA$AA", "scrypt$17$8$1$AA"])
    func `of another kind is none`(text: String) { #expect(PasswordHash(text) == nil) }
}
