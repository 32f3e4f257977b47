import Billing
import Core
import Localization
import Web
import Wording

extension PlanChangeWords {
    /// What was computed by the core, said: the portal computes nothing.
    func confirmationPage(
        of offer: PlanOffer, _ quantity: Int64, _ preview: ChangePreview, paidBy next: NextPaymentWords, quote: String
    ) -> PlanChangePage {
        let name = name(of: offer, quantity)
        let isPaidFirst = preview.due.isPositive && !next.isByHand && next.method == nil
        return PlanChangePage(
            frame: context.frame(.subscriptions), title: say.changePlanTitle(name),
            amount: reader.money(Money(preview.recurringAmount, preview.currency)),
            frequency: offer.price.recurrence.map(say.each) ?? "",
            lines: preview.lines.map { line($0, preview.currency) }, sums: sums(preview),
            sentences: [begins(preview), today(preview, next)] + later(preview, next),
            small: (preview.lines.isEmpty || preview.taxIncluded <= 0
                ? [] : [say.taxesIncluded(reader.money(Money(preview.taxIncluded, preview.currency)))])
                + (isPaidFirst ? [] : [say.amountsHoldUntil(reader.time(context.now + Subscriptions.quoteLife))]),
            confirm: isPaidFirst ? nil : button(preview, next),
            addMethod: isPaidFirst ? context.paths.subscriptionMethod(id) : nil,
            action: context.paths.plan(id, to: offer.price.id),
            fields: [(name: "quote", value: quote)]
                + (offer.quantities == nil ? [] : [(name: "quantity", value: "\(quantity)")]),
            back: context.paths.subscription(id), token: context.token)
    }

    private func line(_ line: ChangePreview.Line, _ currency: Currency) -> PlanChangePage.Line {
        PlanChangePage.Line(
            title: !line.isProration
                ? line.description
                : line.amount < 0 ? say.unusedRest(line.description) : say.restOfPeriod(line.description),
            detail: reader.period(from: line.period.start, to: line.period.end),
            amount: reader.money(Money(line.amount, currency)))
    }

    /// What comes between the lines and what is charged, each only where there is some.
    private func sums(_ preview: ChangePreview) -> [(label: String, amount: String)] {
        guard !preview.lines.isEmpty else { return [] }
        let balance = preview.isChargedNow && preview.total > 0 ? preview.due.amount - preview.total : 0
        var sums = [
            (say.changeDiscount, -preview.discount), (say.changeTaxes, preview.taxAdded), (say.changeBalance, balance),
        ].filter { $0.1 != 0 }
        if preview.lines.count + sums.count > 1 { sums.append((say.changeTotal, preview.total + balance)) }
        return sums.map { ($0, reader.money(Money($1, preview.currency))) }
    }

    private func begins(_ preview: ChangePreview) -> String {
        switch preview.effect {
        case .now: say.planStartsToday
        case .atPeriodEnd: say.planStartsOn(reader.date(offers.subscription.period.end), current)
        }
    }

    private func today(_ preview: ChangePreview, _ next: NextPaymentWords) -> String {
        let due = reader.money(preview.due)
        if preview.due.isPositive {
            return switch next {
            case .charged(let method): say.chargedToday(due, method.title)
            case .byHand: say.invoicedToday(due)
            case .withoutMethod, .none: say.methodFirst
            }
        }
        let rest = reader.money(Money(Int64(preview.total.magnitude), preview.currency))
        if preview.total == 0 || preview.lines.isEmpty { return say.nothingChargedToday }
        if preview.isChargedNow { return preview.total < 0 ? say.leftInFavour(rest) : say.nothingChargedToday }
        return preview.total < 0 ? say.takenOffNext(rest) : say.addedToNext(rest)
    }

    private func later(_ preview: ChangePreview, _ next: NextPaymentWords) -> [String] {
        guard let charge = preview.next else { return [] }
        let (amount, date) = (reader.money(charge.amount), reader.date(charge.at))
        let said = next.isByHand ? say.nextInvoiceWillBe(amount, date) : say.nextChargeWillBe(amount, date)
        let method = next.method.map { say.chargedTo($0.title) + "." }
        let undo = preview.effect == .atPeriodEnd ? say.cancelCanBeUndone : nil
        return [said] + [preview.due.isPositive ? nil : method, undo].compactMap(\.self)
    }

    private func button(_ preview: ChangePreview, _ next: NextPaymentWords) -> String {
        if preview.effect == .atPeriodEnd { return say.changeOn(reader.date(offers.subscription.period.end)) }
        return preview.due.isPositive && !next.isByHand ? say.changeAndPay(reader.money(preview.due)) : say.changePlan
    }
}
