import Core
import Storage

/// How much of its list price a running period was billed for. Only that is credited when the period is cut short, and only
/// that is charged for what takes its place: nobody gets back what a coupon had paid (M5).
struct BilledShare: Hashable {
    /// Of the lines for the period itself, in minor units.
    let listed: Int64
    let discount: Int64

    /// Nothing is owed for the period: its invoice is void or was given up.
    static let nothing = BilledShare(listed: 1, discount: 1)

    /// What `amount` of list price comes to.
    func net(_ amount: Int64) throws -> Int64 {
        guard discount != 0, listed != 0 else { return amount }
        return amount - (try Rounding.multiply(amount, by: discount, over: listed))
    }
}

extension Connection {
    func billedShare(of subscription: Subscription) throws -> BilledShare {
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND epoch = \(subscription.epoch)
                AND period_index = \(subscription.periodIndex) AND status IN ('open', 'paid')
            """)
        guard let invoice = try invoices(rows, in: subscription.scope).first else { return .nothing }
        let lines = invoice.lines.filter { $0.item != nil && !$0.isProration }
        return BilledShare(
            listed: lines.reduce(0) { $0 + $1.amount }, discount: lines.reduce(0) { $0 + $1.discount })
    }
}
