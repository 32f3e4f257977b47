import Billing
import Core
import Localization
import Web
import Wording

extension PlanChangeWords {
    /// What was computed by the core, said: the portal computes nothing.
    func confirmationPage(
        of offer: PlanOffer, _ quantity: Int64, _ preview: ChangePreview, paidBy next: NextPaymentWords, quote: String
    ) throws -> PlanChangePage {
        let name = name(of: offer, quantity)
        let isPaidFirst = preview.due.isPositive && !next.isByHand && next.method == nil
        return PlanChangePage(
            frame: context.frame(.subscriptions), title: say.changePlanTitle(name),
            amount: reader.money(preview.recurringAmount),
            frequency: offer.price.recurrence.map(say.each) ?? "",
            lines: preview.lines.map(line), sums: try sums(preview),
            sentences: [begins(preview)] + ended(preview) + [try today(preview, next)] + later(preview, next),
            small: (preview.lines.isEmpty || !preview.taxIncluded.isPositive
                ? [] : [say.taxesIncluded(reader.money(preview.taxIncluded))])
                + (preview.due.isPositive && !isPaidFirst && !next.isByHand ? [say.changeHoldsOncePaid] : [])
                + (isPaidFirst ? [] : [say.amountsHoldUntil(reader.time(context.now + Subscriptions.quoteLife))]),
            confirm: isPaidFirst ? nil : button(preview, next),
            addMethod: isPaidFirst ? context.paths.subscriptionMethod(id) : nil,
            action: context.paths.plan(id, to: offer.price.id),
            fields: [(name: "quote", value: quote)]
                + (offer.quantities == nil ? [] : [(name: "quantity", value: "\(quantity)")])
                + (offers.areOfSeveral ? [(name: "item", value: offer.item.id.rawValue)] : []),
            back: context.paths.subscription(id), token: context.token)
    }

    private func line(_ line: ChangePreview.Line) -> PlanChangePage.Line {
        PlanChangePage.Line(
            title: !line.isProration
                ? line.description
                : line.amount.isNegative ? say.unusedRest(line.description) : say.restOfPeriod(line.description),
            detail: reader.period(from: line.period.start, to: line.period.end),
            amount: reader.money(line.amount))
    }

    /// What comes between the lines and what is charged, each only where there is some.
    private func sums(_ preview: ChangePreview) throws -> [(label: String, amount: String)] {
        guard !preview.lines.isEmpty else { return [] }
        let total = preview.isChargedNow && preview.total.isPositive ? preview.due : preview.total
        var sums = [
            (say.changeDiscount, try preview.discount.negated()), (say.changeTaxes, preview.taxAdded),
            (say.changeBalance, try total - preview.total),
        ].filter { !$0.1.isZero }
        if preview.lines.count + sums.count > 1 { sums.append((say.changeTotal, total)) }
        return sums.map { ($0, reader.money($1)) }
    }

    private func begins(_ preview: ChangePreview) -> String {
        switch preview.effect {
        case .now: say.planStartsToday
        case .atPeriodEnd: say.planStartsOn(reader.date(offers.subscription.period.end), current)
        }
    }

    private func ended(_ preview: ChangePreview) -> [String] {
        preview.endingDiscounts.map {
            say.discountEndsWithChange(PromotionWords(reader).fact($0, of: offers.subscription).value)
        }
    }

    private func today(_ preview: ChangePreview, _ next: NextPaymentWords) throws -> String {
        let due = reader.money(preview.due)
        if preview.due.isPositive {
            return switch next {
            case .charged(let method): say.chargedToday(due, method.title)
            case .byHand: say.invoicedToday(due)
            case .withoutMethod, .none: say.methodFirst
            }
        }
        let rest = reader.money(try preview.total.isNegative ? preview.total.negated() : preview.total)
        if preview.total.isZero || preview.lines.isEmpty { return say.nothingChargedToday }
        if preview.isChargedNow { return preview.total.isNegative ? say.leftInFavour(rest) : say.nothingChargedToday }
        return preview.total.isNegative ? say.takenOffNext(rest) : say.addedToNext(rest)
    }

    private func later(_ preview: ChangePreview, _ next: NextPaymentWords) -> [String] {
        guard let charge = preview.next else { return [] }
        let (amount, date) = (reader.money(charge.amount), reader.date(charge.at))
        let said = say.nextWillBe(amount, date, isByHand: next.isByHand)
        let method = next.method.map { say.chargedTo($0.title) + "." }
        let undo = preview.effect == .atPeriodEnd ? say.cancelCanBeUndone : nil
        return [said] + [preview.due.isPositive ? nil : method, undo].compactMap(\.self)
    }

    private func button(_ preview: ChangePreview, _ next: NextPaymentWords) -> String {
        if preview.effect == .atPeriodEnd { return say.changeOn(reader.date(offers.subscription.period.end)) }
        return preview.due.isPositive && !next.isByHand ? say.changeAndPay(reader.money(preview.due)) : say.changePlan
    }
}
