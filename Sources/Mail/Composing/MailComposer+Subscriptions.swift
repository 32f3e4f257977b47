import Billing
import Core
import Localization
import Wording

extension MailComposer {
    func aboutSubscription() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let subscription = try await Subscriptions(billing).find(Subscription.ID(subject), of: customer.id, in: scope)
        let plan = try await plan(of: subscription)
        let amount = try await price(of: subscription)
        let isByHand = subscription.collectionMethod == .sendInvoice
        let link = address(paths.subscription(subscription.id))
        // Days are those of the subscription's own zone (T3).
        let zone = subscription.anchor.zone

        switch notification.kind {
        case .trialWillEnd:
            guard let end = subscription.trial?.end, subscription.status == .trialing else { return nil }
            return try written(
                TrialEndingLetter(
                    plan: plan, endsOn: say.date(zone.date(at: end)), amount: amount,
                    payment: try await trialPayment(of: subscription), link: link))
        case .subscriptionCanceled:
            guard let last = subscription.lastDay else { return nil }
            let charge = try await Subscriptions(billing).lastInvoice(of: subscription, effect: .atPeriodEnd)?.due
            return try written(
                SubscriptionCanceledLetter(
                    plan: plan, lastDay: say.date(last), hasEnded: subscription.endedAt != nil,
                    lastCharge: charge.flatMap { $0.isPositive ? reader.money($0) : nil },
                    given: try await given(onCanceling: subscription),
                    droppedChange: try await changeDropped(withEndOf: subscription), link: link))
        case .cancellationUndone:
            guard subscription.renews else { return nil }
            let day = say.date(zone.date(at: subscription.period.end))
            return try written(
                CancellationUndoneLetter(
                    plan: plan, nextCharge: say.amountOnDate(amount, day), isByHand: isByHand, link: link))
        case .subscriptionPaused:
            guard let pause = subscription.pause else { return nil }
            return try written(
                SubscriptionPausedLetter(
                    plan: plan, pausedFrom: say.date(zone.date(at: pause.startsAt)),
                    resumesOn: pause.resumesAt.map { say.date(zone.date(at: $0)) },
                    hasBegun: subscription.status == .paused, link: link))
        case .subscriptionResumed:
            guard subscription.renews, subscription.status != .paused else { return nil }
            let day = say.date(zone.date(at: subscription.period.end))
            return try written(
                SubscriptionResumedLetter(
                    plan: plan, nextCharge: say.amountOnDate(amount, day), isByHand: isByHand, link: link))
        default: return nil
        }
    }

    private func trialPayment(of subscription: Subscription) async throws -> TrialEndingLetter.Payment {
        switch try await next(of: subscription) {
        case .byHand: .byHand
        case .charged(let method): .charged(name(of: method))
        case .withoutMethod, .none: .needsMethod
        }
    }

    private func given(onCanceling subscription: Subscription) async throws -> SubscriptionCanceledLetter.Given? {
        func said(_ money: Money) -> String? { money.isPositive ? reader.money(money) : nil }
        return try await Subscriptions(billing).refundStatus(onCanceling: subscription).map {
            SubscriptionCanceledLetter.Given(
                refunded: said($0.refunded), credited: said($0.credited), takenOff: said($0.takenOff))
        }
    }

    func aboutMethod() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let method = try await PaymentMethods(billing).find(PaymentMethod.ID(subject), in: scope)
        let link = address(paths.methods)
        switch notification.kind {
        case .methodAdded:
            guard method.customer == customer.id else { return nil }
            return try written(MethodAddedLetter(method: name(of: method), isDefault: method.isDefault, link: link))
        case .cardExpiring:
            guard method.customer == customer.id, let month = method.facts.expiryMonth,
                let year = method.facts.expiryYear
            else { return nil }
            return try written(
                CardExpiringLetter(
                    method: name(of: method), expiry: reader.cardExpiry(month: month, year: year),
                    link: try await replacement(of: method)))
        default: break
        }
        return try written(
            MethodRemovedLetter(
                method: name(of: method), nextMethod: try await next(of: nil).method.map(name), link: link))
    }
}
