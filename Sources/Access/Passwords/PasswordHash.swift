import Billing
import Core
import CryptoExtras
import Foundation

/// A password as it is stored: what it was derived with, and what came of it (A10).
///
/// - SeeAlso: RFC 7914 (scrypt).
struct PasswordHash: Hashable, Sendable {
    let cost: PasswordCost
    let salt: [UInt8]
    let key: [UInt8]

    /// Takes as long and as much memory as `cost` says: never on an event loop.
    init(of password: Secret, salt: [UInt8], cost: PasswordCost) throws {
        self.cost = cost
        self.salt = salt
        // Composed, so that "ñ" is the same letter on every keyboard (RFC 8265, OpaqueString).
        let text = password.exposed.precomposedStringWithCanonicalMapping
        let derived = try KDF.Scrypt.deriveKey(
            from: Array(text.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        key = derived.withUnsafeBytes { Array($0) }
    }

    func isHash(of password: Secret) throws -> Bool {
        equalInConstantTime(try PasswordHash(of: password, salt: salt, cost: cost).key, key)
    }
}

/// What deriving a key from a password takes. It is stored with each, so that it can be raised (A10).
public struct PasswordCost: Hashable, Sendable {
    /// log₂ N: memory and time double with each.
    let logRounds: Int
    let blockSize: Int
    let parallelism: Int

    /// 128 MiB.
    ///
    /// - SeeAlso: OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1.
    public static let standard = PasswordCost(logRounds: 17, blockSize: 8, parallelism: 1)
    /// For people who are not real: in tests, and in the demo.
    public static let cheap = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
}

extension PasswordHash {
    /// `scrypt$17$8$1$salt$key`, both in base64url.
    var text: String {
        let parts = [cost.logRounds, cost.blockSize, cost.parallelism].map(String.init)
        return (["scrypt"] + parts + [Base64URL.text(salt), Base64URL.text(key)]).joined(separator: "$")
    }

    /// - Returns: nil for what this release did not write.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), (1...24).contains(rounds),
            let size = Int(parts[2]), let parallelism = Int(parts[3]), let salt = Base64URL.bytes(parts[4]),
            let key = Base64URL.bytes(parts[5])
        else { return nil }
        cost = PasswordCost(logRounds: rounds, blockSize: size, parallelism: parallelism)
        self.salt = salt
        self.key = key
    }
}
