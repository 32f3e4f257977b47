import Core
import Crypto
import Foundation

/// A preview that was shown, signed so that accepting it needs no memory of it (K1).
struct Quote: Codable, Hashable {
    let subscription: String
    let change: SubscriptionChange
    let effect: SubscriptionChange.Effect
    let total: Int64
    /// What is asked for at once.
    let due: Int64
    /// Milliseconds since 1970, UTC.
    let at: Int64
    let expiresAt: Int64
    /// How many changes had been asked for before: it is good for one charge.
    let tries: Int

    init(_ preview: ChangePreview, of change: SubscriptionChange, after tries: Int, expiresAt: Instant) {
        self.tries = tries
        subscription = preview.subscription.rawValue
        self.change = change
        effect = preview.effect
        total = preview.total.amount
        due = preview.due.amount
        at = preview.prorationAt.milliseconds
        self.expiresAt = expiresAt.milliseconds
    }

    /// - Throws: `quote_expired`.
    func requireLiving(at now: Instant) throws(BillingError) {
        guard now.milliseconds < expiresAt else {
            throw .conflict("quote_expired", "This quote has expired: ask for a new one.")
        }
    }

    /// - Throws: `quote_outdated` when the same would cost another amount.
    func requireSame(_ preview: ChangePreview) throws(BillingError) {
        guard preview.total.amount == total, preview.due.amount == due else { throw Self.outdated }
    }

    /// - Throws: `quote_outdated` for one that was charged already, whatever came of it.
    func requireUnused(after tries: Int) throws(BillingError) {
        guard tries == self.tries else { throw Self.outdated }
    }

    static let outdated = BillingError.conflict(
        "quote_outdated", "The subscription has changed since: ask for a new quote.")

    func signed(by keys: ServerKeys) throws -> String {
        let body = Array(JSONText.of(self).utf8)
        return Base64URL.text(body) + "." + Base64URL.text(keys.authenticationCode(body, for: .quote))
    }

    /// - Throws: `quote_invalid` when it was not signed by these keys.
    init(signed text: String, by keys: ServerKeys) throws {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let body = Base64URL.bytes(parts[0]), let signature = Base64URL.bytes(parts[1]),
            equalInConstantTime(keys.authenticationCode(body, for: .quote), signature),
            let quote = try? JSONDecoder().decode(Quote.self, from: Data(body))
        else { throw BillingError.invalid("quote", "This quote was not made by this server.", code: "quote_invalid") }
        self = quote
    }
}
