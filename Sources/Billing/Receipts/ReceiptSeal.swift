import Core
import Crypto
import Foundation

/// Signs a merchant's receipts, and reads what was signed: eight fields between points, then the signature of them all.
///
///     1.5f0c9a1e.acct_….live.att_….14990.clp.1773491405.Xb3…
///
/// Version, key, merchant, mode, charge, amount in minor units, currency, Unix seconds; the signature is Ed25519 in
/// base64url. Nothing but the key is needed to check it (decision 18).
struct ReceiptSeal {
    /// What no genuine text is longer than.
    static let limit = 400
    private static let version = "1"
    private static let fields = 8

    private let merchant: Merchant.ID
    private let key: Curve25519.Signing.PrivateKey

    init(_ keys: ServerKeys, of merchant: Merchant.ID) throws {
        self.merchant = merchant
        key = try keys.receiptKey(of: merchant)
    }

    enum Refusal: Error { case forged, unknownKey }

    /// 32 bytes.
    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
    /// Which key signed: the beginning of its public half's SHA-256, so that a key can be replaced later.
    var keyID: String { Hexadecimal.text(SHA256.hash(data: key.publicKey.rawRepresentation).prefix(4)) }

    func text(_ receipt: Receipt) throws -> String {
        let signed = [
            Self.version, keyID, receipt.scope.merchant.rawValue, receipt.scope.mode.rawValue,
            receipt.attempt.rawValue, String(receipt.money.amount), receipt.money.currency.code,
            String(receipt.paidAt.seconds),
        ].joined(separator: ".")
        let signature = try key.signature(for: Data(signed.utf8))
        return signed + "." + Base64URL.text(Array(signature))
    }

    /// - Throws: ``Refusal`` for whatever this key has not signed, to the letter.
    func receipt(in text: String) throws(Refusal) -> Receipt {
        guard text.utf8.count <= Self.limit, let point = text.lastIndex(of: ".") else { throw .forged }
        let fields = text[..<point].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let signature = String(text[text.index(after: point)...])
        guard fields.count == Self.fields, fields[0] == Self.version, fields[2] == merchant.rawValue else {
            throw .forged
        }
        guard fields[1] == keyID else { throw .unknownKey }
        // One signature has one text: unused bits at its end are none.
        guard let bytes = Base64URL.bytes(signature), Base64URL.text(bytes) == signature,
            key.publicKey.isValidSignature(Data(bytes), for: Data(text[..<point].utf8)),
            let mode = Mode(rawValue: fields[3]), let amount = Int64(fields[5]),
            let currency = try? Currency(fields[6]), let seconds = Int64(fields[7])
        else { throw .forged }
        return Receipt(
            scope: Scope(merchant: merchant, mode: mode), attempt: PaymentAttempt.ID(fields[4]),
            money: Money(amount, currency), paidAt: Instant(seconds: seconds))
    }
}
