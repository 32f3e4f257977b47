import Core
import Foundation

/// What was shown, signed so that accepting it needs no memory of it (K1).
protocol SignedQuote: Codable {
    /// Milliseconds since 1970, UTC.
    var expiresAt: Int64 { get }
}

extension SignedQuote {
    func signed(by keys: ServerKeys) -> String {
        let body = Array(JSONText.of(self).utf8)
        return Base64URL.text(body) + "." + Base64URL.text(keys.authenticationCode(body, for: .quote))
    }

    /// - Throws: `quote_invalid` when it was not signed by these keys, or is a quote of another kind.
    init(signed text: String, by keys: ServerKeys) throws(BillingError) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let body = Base64URL.bytes(parts[0]), let signature = Base64URL.bytes(parts[1]),
            equalInConstantTime(keys.authenticationCode(body, for: .quote), signature),
            // What cannot be read is no quote of this kind: it is refused as one that was altered.
            let quote = try? JSONDecoder().decode(Self.self, from: Data(body))
        else { throw .invalid("quote", "This quote was not made by this server.", code: "quote_invalid") }
        self = quote
    }

    /// - Throws: `quote_expired`.
    func requireLiving(at now: Instant) throws(BillingError) {
        guard now.milliseconds < expiresAt else {
            throw .conflict("quote_expired", "This quote has expired: ask for a new one.")
        }
    }
}
