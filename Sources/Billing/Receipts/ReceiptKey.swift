import Foundation

/// What anybody checks a merchant's receipts with, without asking us.
public struct ReceiptKey: Hashable, Sendable {
    /// As receipts name it: `5f0c9a1e`.
    public let id: String
    /// 32 bytes of Ed25519.
    public let bytes: [UInt8]

    /// The key as OpenSSL reads it: SubjectPublicKeyInfo (RFC 8410) in PEM (RFC 7468).
    public var pem: String {
        let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        let body = Data(prefix + bytes).base64EncodedString()
        return "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PUBLIC KEY-----\n"
    }
}
