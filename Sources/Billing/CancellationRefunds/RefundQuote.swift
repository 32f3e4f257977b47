import Core
import Foundation

/// What a page said that leaving gives back, signed so that accepting it needs no memory of it (K1). It is computed again, and
/// given only where it is the same.
struct RefundQuote: Codable, Hashable {
    let subscription: String
    let refunded: Int64
    /// What of it goes back by which method, in the order in which the page says it.
    let ways: [String]
    let credited: Int64
    let takenOff: Int64
    let stillOwed: Int64
    /// What is billed at once, and what of it is charged.
    let billed: Int64
    let charged: Int64
    /// Milliseconds since 1970, UTC.
    let expiresAt: Int64

    init(_ refund: CancellationRefund, of subscription: Subscription.ID, expiresAt: Instant) {
        self.subscription = subscription.rawValue
        refunded = refund.refunded.amount
        ways = refund.ways.map { "\($0.method?.rawValue ?? "") \($0.money.amount)" }
        credited = refund.credited.amount
        takenOff = refund.takenOff.amount
        stillOwed = refund.stillOwed.amount
        billed = refund.last?.total.amount ?? 0
        charged = refund.last?.due.amount ?? 0
        self.expiresAt = expiresAt.milliseconds
    }

    /// - Throws: `quote_expired`, or `quote_outdated` when leaving would give back another amount by now.
    func require(_ refund: CancellationRefund, at now: Instant) throws {
        guard now.milliseconds < expiresAt else {
            throw BillingError.conflict("quote_expired", "This quote has expired: ask for a new one.")
        }
        let same = RefundQuote(
            refund, of: Subscription.ID(subscription), expiresAt: Instant(milliseconds: expiresAt))
        guard self == same else { throw Quote.outdated }
    }

    func signed(by keys: ServerKeys) throws -> String {
        let body = Array(JSONText.of(self).utf8)
        return Base64URL.text(body) + "." + Base64URL.text(keys.authenticationCode(body, for: .quote))
    }

    /// - Throws: `quote_invalid` when it was not signed by these keys.
    init(signed text: String, by keys: ServerKeys) throws {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let body = Base64URL.bytes(parts[0]), let signature = Base64URL.bytes(parts[1]),
            equalInConstantTime(keys.authenticationCode(body, for: .quote), signature),
            let quote = try? JSONDecoder().decode(RefundQuote.self, from: Data(body))
        else { throw BillingError.invalid("quote", "This quote was not made by this server.", code: "quote_invalid") }
        self = quote
    }
}
