import Core
import Testing

@testable import Access
@testable import Billing

@Suite struct `Sealed secrets` {
    private let chance = Chance.seeded(5)
    private let secret = Array("eight digits".utf8)

    private func keys(_ byte: UInt8 = 7) throws -> ServerKeys {
        try ServerKeys(master: [UInt8](repeating: byte, count: 32))
    }

    @Test func `K2 open with the key, the purpose and the context that sealed them, and with nothing else`() throws {
        let keys = try keys()
        let sealed = try keys.seal(secret, for: .mail, context: "ntf_1", chance: chance)

        #expect(try keys.open(sealed, for: .mail, context: "ntf_1") == secret)
        for purpose in ServerKeys.Purpose.allCases where purpose != .mail {
            #expect(throws: (any Error).self) { try keys.open(sealed, for: purpose, context: "ntf_1") }
        }
        #expect(throws: (any Error).self) { try keys.open(sealed, for: .mail, context: "ntf_2") }
        #expect(throws: (any Error).self) { try self.keys(8).open(sealed, for: .mail, context: "ntf_1") }
        for index in sealed.indices {
            var touched = sealed
            touched[index] ^= 1
            #expect(throws: (any Error).self) { try keys.open(touched, for: .mail, context: "ntf_1") }
        }
    }

    @Test func `K2 are sealed otherwise each time`() throws {
        let keys = try keys()
        let first = try keys.seal(secret, for: .mail, context: "ntf_1", chance: chance)
        let second = try keys.seal(secret, for: .mail, context: "ntf_1", chance: chance)
        #expect(first != second)
    }

    @Test func `A1 codes of authentication differ by purpose and by message`() throws {
        let keys = try keys()
        let codes = ServerKeys.Purpose.allCases.map { keys.authenticationCode(secret, for: $0) }
        #expect(Set(codes).count == ServerKeys.Purpose.allCases.count)
        #expect(keys.authenticationCode(secret + [0], for: .csrf) != keys.authenticationCode(secret, for: .csrf))
    }

    @Test func `A1 are the same only when every byte is, and none is left`() {
        #expect(equalInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(equalInConstantTime([], []))
        for other: [UInt8] in [[1, 2], [1, 2, 3, 4], [1, 2, 2], [0, 2, 3], []] {
            #expect(!equalInConstantTime([1, 2, 3], other))
            #expect(!equalInConstantTime(other, [1, 2, 3]))
        }
    }

    @Test func `A2 one code is hashed otherwise for each challenge and each salt`() throws {
        let keys = try keys()
        let code = try SignInCode(typed: "12345678")
        let hashes = [("sic_1", "a"), ("sic_2", "a"), ("sic_1", "b")].map { challenge, salt in
            code.hash(salt: salt, of: SignInChallenge.ID(challenge), keys)
        }
        #expect(Set(hashes).count == 3)
    }
}
