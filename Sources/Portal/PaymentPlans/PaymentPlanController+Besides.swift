import Billing
import Core
import Wording

extension PaymentPlanController {
    /// What is charged besides by itself, or invoiced, until the last day of a promise: a sentence or two for each subscription,
    /// the nearest first. How much a later charge is nobody can say yet.
    func besides(_ terms: PaymentPlanTerms, _ context: CustomerContext) async throws -> [String] {
        guard context.may(.seeSubscriptions), let last = terms.instalments.last?.date else { return [] }
        let subscriptions = Subscriptions(portal.billing)
        let all = try await subscriptions.of(context.id, in: context.scope)
        let outlooks = try await subscriptions.outlooks(of: all)
        let plans = try await presenter.catalog.plans(all, in: context.scope, baseURL: presenter.baseURL)
        return all.compactMap { subscription -> (day: CalendarDate, sentence: String)? in
            let words = SubscriptionWords(subscription, for: context.reader)
            guard words.isCharged, let at = subscription.nextChargeAt,
                let outlook = outlooks[subscription.id], let charge = outlook.charge, charge.isPositive
            else { return nil }
            let day = words.reader.zone.date(at: at)
            guard day <= last else { return nil }
            let (say, amount, plan) = (context.say, context.reader.money(charge), plans.name(of: subscription))
            let sentence =
                words.isByHand
                ? say.invoicedBesides(amount, for: plan, on: say.dayInWords(day))
                : say.chargedBesides(amount, for: plan, on: say.dayInWords(day))
            let recurrence = (outlook.changed ?? subscription).recurrence
            guard let again = subscription.chargeAfterNext(every: recurrence), words.reader.zone.date(at: again) <= last
            else { return (day: day, sentence: sentence) }
            let more = say.againBesides(say.every(recurrence), isByHand: words.isByHand)
            return (day: day, sentence: sentence + " " + more)
        }.sorted { $0.day < $1.day }.map { $0.sentence }
    }
}
