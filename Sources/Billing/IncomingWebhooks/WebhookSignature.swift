import Core
import Crypto
import Foundation

/// The signature over a webhook's raw body: `t=1700000000,v1=…`, HMAC-SHA-256 of `1700000000.body` in hexadecimal.
///
/// - SeeAlso: [Stripe, "Verify webhook signatures manually"](https://docs.stripe.com/webhooks#verify-manually)
public enum WebhookSignature {
    /// How far the sender's clock may be from ours, either way: an older message may be somebody's repetition (H1).
    public static let tolerance = Span.seconds(300)

    /// What the sender puts in its header.
    public static func header(for body: [UInt8], secret: Secret, at instant: Instant) -> String {
        header(for: body, secrets: [secret], at: instant)
    }

    /// The same while there are two secrets: whoever knows either one can tell that it is genuine.
    static func header(for body: [UInt8], secrets: [Secret], at instant: Instant) -> String {
        let seconds = instant.milliseconds / 1_000
        return (["t=\(seconds)"] + secrets.map { "v1=\(Hexadecimal.text(code(of: body, seconds, $0)))" })
            .joined(separator: ",")
    }

    /// Whether one of the signatures in `header` was made over `body` with one of `secrets`, not long ago. It takes the same
    /// time whichever byte differs (K1).
    public static func isValid(_ header: String, for body: [UInt8], secrets: [Secret], at now: Instant) -> Bool {
        guard header.utf8.count <= 1_000, let (seconds, signatures) = parts(of: header) else { return false }
        let signedAt = Instant(seconds: seconds)
        guard signedAt <= now + tolerance, signedAt >= now - tolerance else { return false }
        var isValid = false
        for secret in secrets {
            let expected = Array(Hexadecimal.text(code(of: body, seconds, secret)).utf8)
            for signature in signatures where equalInConstantTime(expected, signature) { isValid = true }
        }
        return isValid
    }

    /// - Returns: nil unless there is exactly one time, in digits.
    private static func parts(of header: String) -> (seconds: Int64, signatures: [[UInt8]])? {
        var seconds: Int64?
        var signatures: [[UInt8]] = []
        for part in header.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return nil }
            switch pair[0] {
            case "t":
                guard seconds == nil, pair[1].count <= 12, pair[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
                    let number = Int64(pair[1])
                else { return nil }
                seconds = number
            case "v1": signatures.append(Array(pair[1].utf8))
            default: continue
            }
        }
        guard let seconds, !signatures.isEmpty else { return nil }
        return (seconds, signatures)
    }

    private static func code(of body: [UInt8], _ seconds: Int64, _ secret: Secret) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(
            for: Data("\(seconds).".utf8) + Data(body), using: SymmetricKey(data: Data(secret.exposed.utf8)))
    }
}
