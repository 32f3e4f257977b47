import Core
import Crypto
import Foundation

/// Keys derived from the master key, one per purpose, so that no value made for one purpose is good for another (K1, K2).
public struct ServerKeys: Sendable {
    private let master: SymmetricKey
    /// Derived once: every page needs one, and to derive it costs more than to use it.
    private let keys: [Purpose: SymmetricKey]
    /// Stored beside everything sealed, so that a key can be replaced later.
    public let id: String

    /// - Parameter master: 32 bytes.
    public init(master: [UInt8]) throws(BillingError) {
        guard master.count == 32 else {
            throw .invalid("VENTANILLA_MASTER_KEY", "The master key must be 32 bytes in base64.")
        }
        let secret = SymmetricKey(data: master)
        self.master = secret
        keys = Dictionary(uniqueKeysWithValues: Purpose.allCases.map { ($0, Self.key(for: $0, from: secret)) })
        id = Hexadecimal.text(SHA256.hash(data: Data("id".utf8) + Data(master)).prefix(4))
    }

    public enum Purpose: String, Sendable, CaseIterable {
        case csrf, code, mail, credentials, cookie, quote, replay, sandbox, address, copies, forms, client
    }

    private func key(for purpose: Purpose) -> SymmetricKey { keys[purpose] ?? Self.key(for: purpose, from: master) }

    private static func key(for purpose: Purpose, from master: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, info: Data("ventanilla/\(purpose.rawValue)".utf8), outputByteCount: 32)
    }

    /// The Ed25519 key that a merchant's receipts are signed with: no other merchant's, and never stored.
    func receiptKey(of merchant: Merchant.ID) throws -> Curve25519.Signing.PrivateKey {
        let seed = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, info: Data("ventanilla/receipt/\(merchant)".utf8), outputByteCount: 32)
        return try Curve25519.Signing.PrivateKey(rawRepresentation: seed.withUnsafeBytes { Data($0) })
    }

    /// HMAC-SHA-256 of `message`, 32 bytes.
    public func authenticationCode(_ message: [UInt8], for purpose: Purpose) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key(for: purpose)))
    }

    /// AES-256-GCM: nonce, ciphertext and tag in one. `context` must be the same to open it.
    public func seal(_ plain: [UInt8], for purpose: Purpose, context: String, chance: Chance) throws -> [UInt8] {
        let nonce = try AES.GCM.Nonce(data: chance.bytes(12))
        let box = try AES.GCM.seal(
            plain, using: key(for: purpose), nonce: nonce, authenticating: Data(context.utf8))
        return Array(box.combined ?? Data())
    }

    public func open(_ sealed: [UInt8], for purpose: Purpose, context: String) throws -> [UInt8] {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: key(for: purpose), authenticating: Data(context.utf8)))
    }
}

/// A random token that a person or a browser holds; only its SHA-256 is stored (A1, S1).
public struct Token: Sendable {
    /// 256 bits in base64url.
    public let secret: Secret

    public init(using chance: Chance) { secret = Secret(Base64URL.text(chance.bytes(32))) }
    public init(received text: String) { secret = Secret(text) }

    /// What is stored: SHA-256 in hexadecimal.
    public var hash: String { Token.hash(secret.exposed) }

    public static func hash(_ text: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }
}

enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two lower-case digits for each byte.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.underestimatedCount)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// RFC 4648 §5, without padding.
public enum Base64URL {
    /// Byte by byte: a page has a token in each of its forms.
    public static func text(_ bytes: [UInt8]) -> String {
        var digits = Array(Data(bytes).base64EncodedData())
        while digits.last == UInt8(ascii: "=") { digits.removeLast() }
        for index in digits.indices {
            switch digits[index] {
            case UInt8(ascii: "+"): digits[index] = UInt8(ascii: "-")
            case UInt8(ascii: "/"): digits[index] = UInt8(ascii: "_")
            default: break
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// - Returns: nil for what is not base64url.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: String(text).replacing("-", with: "+").replacing("_", with: "/") + padding).map(
            Array.init)
    }
}

/// Compares without telling by its time where the difference is (K1).
public func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
