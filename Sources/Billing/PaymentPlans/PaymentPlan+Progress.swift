import Core

extension PaymentPlan {
    /// What came of each instalment: of its own charges, and of what its customer paid besides, earliest first; and what they
    /// paid that no instalment can be told to be paid by.
    ///
    /// - Parameters:
    ///   - tried: all attempts at its invoices, each invoice's in order.
    ///   - awaited: its invoices of which a payment has begun.
    func progress(
        with tried: [PaymentAttempt], awaiting awaited: [Owed]
    ) throws -> (instalments: [PaymentPlanProgress.Instalment], besides: [PaymentPlanProgress.OtherPayment]) {
        let came = tried.filter(isPartOfIt)
        var (told, apart) = ([PaymentAttempt](), [PaymentAttempt]())
        for invoice in invoices {
            let (besides, isAll) = try paidBesides(of: invoice, among: came)
            if isAll { told += besides } else { apart += besides }
        }
        var own = Arrivals(came.filter { $0.origin == .paymentPlan })
        var others = Arrivals(told)
        var begun = Arrivals(awaited.compactMap(\.latest))
        var progress: [PaymentPlanProgress.Instalment] = []
        for instalment in instalments {
            var (paid, days) = (Money.zero(currency), [Instant]())
            var waiting: Owed?
            for share in instalment.shares {
                let (charged, paidBesides) = (
                    try own.take(share.paid, of: share.invoice), try others.take(share.dropped, of: share.invoice)
                )
                paid = try paid + share.paid
                if paidBesides != nil { paid = try paid + share.dropped }
                days += [charged, paidBesides].compactMap(\.self)
                guard try begun.take(share.left, of: share.invoice) != nil else { continue }
                waiting = waiting ?? awaited.first { $0.invoice.id == share.invoice }
            }
            progress.append(.init(paid: paid, paidAt: days.max(), awaited: waiting))
        }
        let besides = apart.map {
            PaymentPlanProgress.OtherPayment(money: $0.money, cameAt: $0.settledAt ?? $0.createdAt)
        }
        return (progress, besides.sorted { $0.cameAt < $1.cameAt })
    }

    /// Whether it is money of which this promise speaks: it came while it stood.
    private func isPartOfIt(_ attempt: PaymentAttempt) -> Bool {
        guard attempt.hasPaid, let cameAt = attempt.settledAt, cameAt <= endedAt ?? cameAt else { return false }
        return attempt.origin == .paymentPlan ? attempt.createdAt >= createdAt : cameAt >= createdAt
    }

    /// What was paid besides of an invoice, oldest first, and whether that is all that was taken off for it. Where a credit
    /// note took off some of it, or it is asked for no more, nobody can say which instalment that was.
    private func paidBesides(
        of invoice: Invoice.ID, among came: [PaymentAttempt]
    ) throws -> (payments: [PaymentAttempt], isAll: Bool) {
        let shares = instalments.flatMap(\.shares).filter { $0.invoice == invoice }
        var rest = try Money.sum(shares.map(\.dropped), in: currency)
        var payments: [PaymentAttempt] = []
        // The newest first: by a clock that stands still, what was paid before the promise came at its moment too.
        for attempt in came.reversed() where attempt.invoice == invoice && attempt.origin != .paymentPlan {
            let left = try rest - attempt.money
            guard !left.isNegative else { break }
            rest = left
            payments.insert(attempt, at: 0)
        }
        return (payments, rest.isZero)
    }
}

/// Money for invoices, and when it came, each invoice's oldest first.
private struct Arrivals {
    private var left: [Invoice.ID: [(at: Instant, money: Money)]]

    init(_ attempts: [PaymentAttempt]) {
        left = Dictionary(grouping: attempts, by: \.invoice).mapValues { attempts in
            attempts.map { (at: $0.settledAt ?? $0.createdAt, money: $0.money) }
        }
    }

    /// - Returns: when the last of so much came; nil for nothing, and where less came.
    mutating func take(_ money: Money, of invoice: Invoice.ID) throws -> Instant? {
        var (rest, at) = (money, Instant?.none)
        while rest.isPositive, let first = left[invoice]?.first {
            let part = try Money.min(rest, first.money)
            let kept = try first.money - part
            rest = try rest - part
            at = first.at
            if kept.isPositive { left[invoice]?[0].money = kept } else { left[invoice]?.removeFirst() }
        }
        return rest.isPositive ? nil : at
    }
}
