import Core

extension BillingTransaction {
    /// What cancelling a subscription now gives back by a rule, by the arithmetic that gives it back (M14).
    ///
    /// - Parameter rule: the merchant's; nil where nothing goes back.
    func refundOffer(of subscription: Subscription, by rule: RefundRule?, at now: Instant) throws -> RefundOffer {
        guard let rule, subscription.renews, [.active, .pastDue, .unpaid].contains(subscription.status),
            now < subscription.period.end,
            let own = try invoices.ofPeriod(of: subscription)
        else { return .nothing }
        let billed = try invoices.inPeriod(of: subscription).filter { $0.isOpen || $0.status == .paid }
        let sources = try refundSources(among: billed, of: subscription, by: rule.share)
        guard sources.contains(where: { $0.limit.isPositive || $0.carried.isPositive }) else { return .nothing }
        let zone = subscription.anchor.zone
        let last = rule.lastDay(
            of: subscription.period, chargedAt: own.paidAt ?? own.finalizedAt ?? own.createdAt, in: zone)
        guard zone.date(at: subscription.moment(at: now)) <= last else { return .tooLate(since: last) }
        let open = try billed.compactMap { try attempts.open(of: $0.id, in: $0.scope) }
        guard open.allSatisfy(\.onlyWaits),
            try pendingUpdates.openIfAny(of: subscription.id, in: subscription.scope) == nil
        else { return .underWay }
        let currency = subscription.currency
        let amount = rule.share == .unusedDays ? try unusedDays(of: subscription, at: now) : nil
        let division = try RefundDivision(of: amount, from: sources, in: currency)
        let refund = try CancellationRefund(
            division, owed: Money.sum(invoices.open(of: subscription).map(\.amountRemaining), in: currency),
            last: lastInvoice(
                of: subscription, effect: .immediately, without: waitingChanges(of: subscription),
                with: credits(carrying: division.carried, of: subscription, at: now)), lastDay: last)
        return refund.map { RefundOffer.offered($0) } ?? .nothing
    }

    /// What changes of a subscription left for its next invoice: it is settled with what goes back.
    func waitingChanges(of subscription: Subscription) throws -> [InvoiceItem] {
        try invoiceItems.waiting(of: subscription).filter(\.isProration)
    }

    /// What the days cost that are not used up, taxes included: what changes have not billed yet is taken off.
    private func unusedDays(of subscription: Subscription, at now: Instant) throws -> Money {
        var lines = try waitingChanges(of: subscription).map(\.line)
        lines += try unusedCredits(of: subscription, at: subscription.moment(at: now))
        return try total(of: lines, in: subscription.currency, subscription.scope).negated().notNegative
    }

    private func refundSources(
        among billed: [Invoice], of subscription: Subscription, by share: RefundRule.Share
    ) throws -> [RefundSource] {
        let scope = subscription.scope
        let noted = try creditNotes.credited(of: billed, in: scope)
        let waiting = try changeCredits.waiting(of: subscription)
        return try zip(billed, pots.all(of: billed, in: scope)).map { (invoice, pot) -> RefundSource in
            let nothing = Money.zero(invoice.currency)
            // What a change gave back and nobody has billed comes back to what was paid.
            let returning = try Money.sum(
                waiting.filter { $0.invoice == invoice.id }.map { $0.amount }, in: invoice.currency)
            let kept = try Money.min(pot.left + returning, pot.paid)
            let settled = invoice.isOpen ? try kept + invoice.balanceApplied.notNegative : kept
            let asked = invoice.isOpen ? invoice.amountRemaining : nothing
            let left = try Money.min(asked + settled, invoice.total - (noted[invoice.id] ?? nothing)).notNegative
            let most = try share == .everything ? invoice.billed(in: subscription.period) : asked + settled
            let limit = try Money.min(left, most)
            // A total that a credit of an earlier change has made small leaves no room for all that paid.
            let carried = try Money.min(asked + settled - left, most - limit).notNegative
            return RefundSource(
                invoice: invoice, limit: limit, carried: carried, charges: try charges(of: invoice))
        }
    }

    /// What can go back by the ways it came: money alone, and by a processor that can give it back.
    private func charges(of invoice: Invoice) throws -> [RefundSource.Charge] {
        let paying = try attempts.all(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        let given = try refunds.givenOrPending(paying, in: invoice.scope)
        var charges: [RefundSource.Charge] = []
        for attempt in paying {
            // What a processor brought that this server has no more cannot go back by it: it becomes credit.
            let capabilities = try? processors.named(attempt.processor).capabilities
            guard let capabilities, capabilities.contains(.refund) else { break }
            let left = try attempt.money - (given[attempt.id] ?? .zero(attempt.money.currency))
            charges.append(
                .init(
                    method: attempt.method, money: attempt.money, left: left,
                    isDivisible: capabilities.contains(.partialRefund)))
        }
        return charges
    }
}

extension Invoice {
    /// What it bills of a period: not what came before, nor what a program added.
    fileprivate func billed(in period: Period) throws -> Money {
        let own = lines.filter { $0.item != nil && $0.period.end > period.start }
        return try own.reduce(Money.zero(currency)) { sum, line in
            let added = try Money.sum(line.taxes.filter { !$0.isInclusive }.map(\.amount), in: currency)
            return try sum + line.amount - line.discount + added
        }.notNegative
    }
}
