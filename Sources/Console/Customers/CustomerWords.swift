import Billing
import Core
import Localization
import Web
import Wording

/// How a customer stands, in the words of whoever sells.
struct CustomerWords: Sendable {
    let record: CustomerRecord
    let reader: Reader
    let plans: Plans

    init(_ record: CustomerRecord, for reader: Reader, baseURL: String) {
        self.record = record
        self.reader = reader
        plans = Plans(record.overview.products, baseURL: baseURL)
    }

    var say: any Language { reader.say }
    var customer: Customer { record.customer }
    var name: String { say.customerName(customer) }
    private var overview: CustomerOverview { record.overview }

    /// What the page begins with, each with its name.
    var facts: [(label: String, value: String)] {
        var facts: [(label: String, value: String)] = [(say.consoleOwedNow, owed)]
        if let late { facts.append((say.consolePastDue, late)) }
        facts.append((say.nextChargeLabel, nextCharge ?? say.noMoreCharges))
        if let balance = customer.balance, balance.isPositive {
            facts.append((say.consoleBalanceOwed, reader.money(balance)))
        } else if let balance = customer.balance, !balance.isZero {
            facts.append((say.consoleBalanceCredit, reader.money(Money(-balance.amount, balance.currency))))
        }
        facts.append((say.consoleCustomerSince, reader.date(customer.createdAt)))
        return facts
    }

    private var owed: String { sum(overview.debt.payable) ?? say.consoleOwesNothing }

    /// Of that, what should have been paid.
    private var late: String? {
        sum(overview.debt.payable.filter { $0.standing == .late || $0.standing == .refused })
    }

    /// One amount for each currency.
    private func sum(_ items: [Owed]) -> String? {
        guard let totals = try? Debt.totals(items), !totals.isEmpty else { return nil }
        return totals.map(reader.money).joined(separator: " + ")
    }

    /// The first that comes.
    private var nextCharge: String? {
        var first: (subscription: Subscription, at: Instant)?
        for subscription in overview.subscriptions where overview.outlooks[subscription.id]?.charge != nil {
            guard let at = subscription.nextChargeAt, first.map({ at < $0.at }) ?? true else { continue }
            first = (subscription, at)
        }
        return first.flatMap { next(of: $0.subscription) }
    }

    /// What it charges next, and when; or the last day of one that charges nothing more.
    func next(of subscription: Subscription) -> String? {
        let reader = reader.inZone(subscription.anchor.zone)
        if let day = subscription.nextChargeAt, let charge = overview.outlooks[subscription.id]?.charge {
            let (amount, date) = (reader.money(charge), reader.date(day))
            return subscription.collectionMethod == .sendInvoice
                ? say.invoiceOnDate(amount, date) : say.amountOnDate(amount, date)
        }
        guard let last = subscription.lastDay else { return nil }
        return subscription.status.isCurrent ? say.endsAfter(reader.date(last)) : say.endedOn(reader.date(last))
    }

    /// `$9.990 al mes`.
    func price(of subscription: Subscription) -> String {
        guard let amount = try? subscription.amount() else { return "–" }
        return reader.money(amount) + " " + say.each(subscription.recurrence)
    }

    func standing(of invoice: Invoice) -> InvoiceStanding {
        let known = try? InvoiceStanding(
            invoice, owed: overview.debt[invoice.id], givenBack: overview.givenBack[invoice.id])
        return known ?? .open
    }

    func words(of method: PaymentMethod) -> MethodWords {
        MethodWords(method.facts, for: reader, today: reader.zone.date(at: record.now))
    }

    /// Day and hour, for what is looked for by when it happened.
    func moment(_ instant: Instant) -> String { reader.shortDate(instant) + " " + reader.time(instant) }
}

/// One thing that happened to their money.
struct CustomerPaymentWords: Sendable {
    let entry: PaymentHistory.Entry
    let reader: Reader

    private var say: any Language { reader.say }

    /// What it was: of a try who began it, and with what.
    var title: String {
        switch entry.event {
        case .attempt(let attempt, let method, _):
            AttemptWords(attempt: attempt, method: method, reader: reader).title
        case .paidOutside: say.consolePaidOutside
        case .refund: say.refundEntry
        case .creditNote(let note): say.creditNoteEntry + " " + note.number
        }
    }

    /// Why it was refused, and what became of it.
    var detail: String? {
        guard case .attempt(let attempt, let method, let refunded) = entry.event else { return nil }
        var sentences = AttemptWords(attempt: attempt, method: method, reader: reader).sentences
        if refunded.isPositive { sentences.append(say.consoleWentBack(reader.money(refunded))) }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// Nil for a paper, which neither succeeds nor fails.
    var badge: Badge? {
        switch entry.event {
        case .attempt(let attempt, let method, _):
            AttemptWords(attempt: attempt, method: method, reader: reader).badge
        case .paidOutside: Badge(.succeeded as PaymentStanding, in: say)
        case .creditNote: nil
        case .refund(let refund): Badge(standing(of: refund), in: say)
        }
    }

    private func standing(of refund: Refund) -> PaymentStanding {
        switch refund.state {
        case .pending: .processing
        case .succeeded: .refunded
        case .failed: .failed
        }
    }
}
