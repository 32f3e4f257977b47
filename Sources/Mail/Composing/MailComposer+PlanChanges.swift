import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// A plan has changed, will, or stays after all. Nil once there is nothing more to say of it.
    func aboutPlanChange() async throws -> ComposedLetter? {
        guard let subject = notification.subject, let payload = notification.payload else { return nil }
        let notice = try PlanChangeNotice(sealed: payload, for: notification.id, billing.keys)
        let subscriptions = Subscriptions(billing)
        let subscription = try await subscriptions.find(Subscription.ID(subject), of: customer.id, in: scope)
        let waiting = try await subscriptions.pendingChange(of: subscription.id, of: customer.id, in: scope)
        // Days are those of the subscription's own zone (T3).
        let reader = reader.inZone(subscription.anchor.zone)
        let (old, new) = (try await plan(of: notice.old, reader), try await plan(of: notice.new, reader))
        let isByHand = subscription.collectionMethod == .sendInvoice
        let link = address(paths.subscription(subscription.id))
        var nextCharge: String?
        if let day = subscription.nextChargeAt {
            nextCharge = say.amountOnDate(try await price(of: subscription), reader.date(day))
        }
        guard notification.kind == .planChanged else {
            // Another waits since, or another was made, or it has ended: nobody keeps what it says.
            guard waiting == nil, notice.isTrue(of: subscription) else { return nil }
            return try written(
                PlanKeptLetter(
                    current: old.name, plan: new.name, nextCharge: nextCharge, isByHand: isByHand, link: link))
        }
        // It was taken back since, or another took its place, or it has been made, or nothing is renewed with it any more:
        // whoever reads of it would be told wrong.
        guard notice.startsAt == nil || subscription.renews && notice.announces(waiting, of: subscription) else {
            return nil
        }
        return try written(
            PlanChangedLetter(
                from: old.priced, to: new.priced, name: new.name, startsOn: notice.startsAt.map { reader.date($0) },
                cost: try cost(of: notice), endsDiscount: notice.endsDiscount, nextCharge: nextCharge,
                isByHand: isByHand, isOfQuantity: notice.isOfQuantity, link: link))
    }

    /// As the page that confirmed it said it.
    private func cost(of notice: PlanChangeNotice) throws -> PlanChangedLetter.Cost {
        guard notice.startsAt == nil else { return .none }
        let (total, due) = try notice.money()
        if due.isPositive {
            return notice.settlement == .paid ? .charged(reader.money(due)) : .invoiced(reader.money(due))
        }
        if total.isNegative {
            let rest = reader.money(try total.negated())
            return .other(notice.settlement == .later ? say.takenOffNext(rest) : say.leftInFavour(rest))
        }
        guard total.isPositive, notice.settlement == .later else { return .other(say.nothingChargedToday) }
        return .other(say.addedToNext(reader.money(total)))
    }

    /// `Alimento × 3`, and `Alimento × 3, $29.970 al mes`.
    private func plan(
        of items: [PlanChangeNotice.Item], _ reader: Reader
    ) async throws -> (name: String, priced: String) {
        let catalog = Catalog(billing)
        var sold: [(price: Price, quantity: Int64)] = []
        for item in items {
            sold.append((try await catalog.price(Price.ID(item.price), in: scope), item.quantity))
        }
        let plans = Plans(
            try await catalog.products(Array(Set(sold.map { $0.price.product })), in: scope), baseURL: billing.baseURL)
        let name = sold.map { item in
            plans.name(of: item.price) + (item.quantity == 1 ? "" : " × " + reader.number(item.quantity))
        }.joined(separator: " + ")
        guard let first = sold.first?.price, let recurrence = first.recurrence else { return (name, name) }
        let amounts = try sold.map { try $0.price.unitAmount.multiplied(by: $0.quantity) }
        let amount = try Money.sum(amounts, in: first.currency)
        return (name, "\(name), \(reader.money(amount)) \(say.each(recurrence))")
    }
}
