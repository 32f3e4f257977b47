import Core

/// What becomes of the parts that have paid an invoice when more arrives than it asks for.
extension Invoice {
    /// The parts that become credit so that money can be booked whole that arrives after them (P7): the least one that makes
    /// room for it alone, or the newest, no more of them than are needed; none where less would be paid afterwards than before.
    ///
    /// - Parameter parts: what has paid and has not gone back, oldest first.
    func partsGivingWay(to money: Money, among parts: [PaymentAttempt]) throws(BillingError) -> [PaymentAttempt] {
        guard isOpen else { return [] }
        let missing = try money - amountRemaining
        let large = parts.filter { $0.money.amount >= missing.amount }
        let alone = large.min { $0.money.amount < $1.money.amount }
        if let alone { return try money.isAtMost(alone.money) ? [] : [alone] }
        var giving: [PaymentAttempt] = []
        var freed = Money.zero(currency)
        for part in parts.reversed() {
            if try money.isAtMost(amountRemaining + freed) { break }
            giving.append(part)
            freed = try freed + part.money
        }
        let hasRoom = try money.isAtMost(amountRemaining + freed)
        let paysMore = try !money.isAtMost(freed)
        return hasRoom && paysMore ? giving : []
    }

    /// A part that paid it is credit now: it is asked for again.
    mutating func release(_ part: Money) throws(BillingError) { amountPaid = try amountPaid - part }
}
