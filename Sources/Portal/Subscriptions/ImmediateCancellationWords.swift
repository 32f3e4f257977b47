import Billing
import Core
import Localization
import Wording

/// What cancelling at once gives back, in the customer's words.
struct ImmediateCancellationWords: Sendable {
    let offer: RefundOffer
    /// Of an offer.
    let quote: String?
    /// What is said of the methods that it goes back to.
    let titles: [PaymentMethod.ID: String]
    let rule: RefundRule?
    let merchant: String
    /// Whether a change waits for its customer to pay for it.
    let awaitsChange: Bool
    /// In the subscription's zone.
    let reader: Reader

    private var say: any Language { reader.say }
    private var written: String? { rule?.words(of: merchant, in: say) }

    /// Whether that change keeps anybody from knowing what would go back.
    var waitsForChange: Bool {
        if case .underWay = offer { return awaitsChange }
        return false
    }

    /// What the page says before either way out is taken.
    var consequences: [String] {
        switch offer {
        case .nothing: []
        case .tooLate(let lastDay): [say.refundIsTooLate(reader.date(lastDay)), written].compactMap(\.self)
        case .underWay: [waitsForChange ? say.refundNeedsNoChange : say.refundIsUnderWay, written].compactMap(\.self)
        case .offered: [say.waitingGivesNothing, written].compactMap(\.self)
        }
    }

    /// - Returns: nil where there is no other way out.
    func choice() throws -> ImmediateCancellation? {
        guard case .offered(let refund) = offer, let quote else { return nil }
        return ImmediateCancellation(
            facts: facts(of: refund), sentences: try settled(refund.last), button: try reader.button(of: refund),
            quote: quote, say: say)
    }

    private func facts(of refund: CancellationRefund) -> [(label: String, lines: [String])] {
        var facts: [(label: String, lines: [String])] = []
        var back = refund.ways.map { way in
            let amount = reader.money(way.money)
            return way.method.flatMap { titles[$0] }.map { say.goesBackTo(amount, $0) } ?? say.goesBackSameWay(amount)
        }
        if refund.credited.isPositive { back.append(say.goesBackAsCredit(reader.money(refund.credited))) }
        if !back.isEmpty { facts.append((label: say.goesBackLabel, lines: back)) }
        if refund.refunded.isPositive {
            facts.append((label: say.refundWhenLabel, lines: [say.refundLeavesToday + " " + say.refundMailWait]))
        }
        if refund.takenOff.isPositive {
            facts.append((label: say.noLongerAskedLabel, lines: [reader.money(refund.takenOff)]))
        }
        if refund.stillOwed.isPositive {
            facts.append((label: say.stillOwedLabel, lines: [reader.money(refund.stillOwed)]))
        }
        facts.append(
            (
                label: say.refundLastDayLabel,
                lines: [reader.date(refund.lastDay)] + (rule?.share == .unusedDays ? [say.refundFallsDaily] : [])
            ))
        return facts
    }

    private func settled(_ last: LastInvoice?) throws -> [String] {
        guard let last else { return [] }
        if last.due.isPositive { return [say.cancelLastCharge(reader.money(last.due))] }
        return try last.credit().map { [say.cancelLastCredit(reader.money($0))] } ?? []
    }
}

extension Reader {
    /// What cancelling at once says on its button: what goes back.
    func button(of refund: CancellationRefund) throws -> String {
        if refund.refunded.isPositive { return say.leaveNowAndReceive(money(refund.refunded)) }
        if refund.credited.isPositive { return say.leaveNowWithCredit(money(refund.credited)) }
        if refund.takenOff.isPositive { return say.leaveNowOwingLess(money(refund.takenOff)) }
        return try refund.last?.credit().map { say.leaveNowWithCredit(money($0)) } ?? say.leaveNow
    }
}

extension LastInvoice {
    /// What becomes credit by it; nil for nothing.
    fileprivate func credit() throws -> Money? { total.isNegative ? try total.negated() : nil }
}

extension Flash {
    /// What cancelling has done.
    static func left(_ refund: CancellationRefund, _ reader: Reader) throws -> Flash {
        if refund.refunded.isPositive { return Flash(.leftAndRefunded, reader.money(refund.refunded)) }
        if refund.credited.isPositive { return Flash(.leftWithCredit, reader.money(refund.credited)) }
        if refund.takenOff.isPositive { return Flash(.leftOwingLess, reader.money(refund.takenOff)) }
        return try refund.last?.credit().map { Flash(.leftWithCredit, reader.money($0)) } ?? Flash(.canceledNow)
    }
}
