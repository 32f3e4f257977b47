import Billing
import Core
import Crypto

/// The codes that an app shows: six digits that change every 30 seconds.
///
/// - SeeAlso: RFC 6238, RFC 4226; SHA-1, for that is what every app knows.
package struct TOTP: Sendable {
    static let period: Int64 = 30
    static let digits = 6
    /// 160 bits, as long as what SHA-1 makes (RFC 4226, 4).
    static let secretLength = 20

    private let secret: [UInt8]

    package init(_ secret: [UInt8]) { self.secret = secret }

    /// What the app shows at a moment.
    package func code(at now: Instant) -> String { code(ofStep: Self.step(at: now)) }

    static func step(at now: Instant) -> Int64 { now.milliseconds / (1_000 * period) }

    func code(ofStep step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let start = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// Which step's code this is: the clocks of people's telephones are half a minute off (RFC 6238, 5.2).
    ///
    /// - Parameter last: the step whose code was used last. It and those before are worth nothing any more.
    /// - Returns: nil for another code.
    func step(of code: String, at now: Instant, after last: Int64) -> Int64? {
        let current = Self.step(at: now)
        // All are compared, so that nobody learns by the time which it was (K1).
        let matching = (current - 1...current + 1).filter {
            equalInConstantTime(Array(self.code(ofStep: $0).utf8), Array(code.utf8))
        }
        return matching.first { $0 > last }
    }
}
