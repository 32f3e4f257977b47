import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What is offered to who is about to leave, and how they take it: by one press, which says so.
extension CancellationController {
    var retention: PortalRoute { portal.action("/subscriptions/:id/retention", about: "subscription", stay) }

    /// - Parameter isSeen: whether a reader looks, and not a program that only asks what there is.
    func alternatives(
        to leaving: Subscription, isSeen: Bool, _ context: CustomerContext
    ) async throws -> CancellationAlternatives? {
        let isChanging = try await presenter.changeBeingPaid(of: leaving.id, context) != nil
        let mayPause =
            context.may(.pauseSubscriptions) && leaving.isPausable && leaving.pause == nil && !isChanging
        // The merchant's own people look too, and leave nothing.
        let preview = try await presenter.retention.look(
            at: try await offer(for: leaving, context), for: leaving.id, of: context.id, in: context.scope,
            isSeen: isSeen && context.browserSession.origin != .console && !context.browserSession.isOnlyViewing)
        let cheaper = isChanging ? nil : try await cheaperPlans(than: leaving, context)
        guard mayPause || cheaper != nil || preview != nil else { return nil }
        return CancellationAlternatives(
            say: context.say, cheaper: cheaper, pause: mayPause ? context.paths.pause(leaving.id) : nil,
            offer: preview.map { terms(of: $0, for: leaving, context) })
    }

    /// Where plans are chosen; nil where the customer may have none that is cheaper.
    private func cheaperPlans(than leaving: Subscription, _ context: CustomerContext) async throws -> String? {
        guard context.may(.changePlans),
            try await presenter.subscriptions.offers(for: leaving, by: context.features.subscriptionUpdate)
                .haveCheaper(),
            try await !presenter.waitsAlone(leaving, context)
        else { return nil }
        return context.paths.plan(leaving.id)
    }

    func stay(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.cancelSubscriptions)
        try context.demandCustomer()
        let (subscription, plans) = try await presenter.find(context)
        var typed = CancellationPage.Typed(reason: form.text("reason"), comment: form.text("comment"))
        let reason = options(context).first { $0.rawValue == typed.reason }
        if !typed.reason.isEmpty, reason == nil {
            typed.reasonError = context.say.isUnknown(context.say.reasonLabel)
            return try await page(subscription, plans, typed, context).answer(context, .unprocessableContent)
        }
        let flash: Flash
        do {
            let taken = try await presenter.retention.take(
                RetentionAssignment.ID(form.text(CancellationAlternatives.box)),
                of: try await offer(for: subscription, context), for: subscription.id, of: context.id,
                in: context.scope, reason: reason, comment: options(context).isEmpty ? nil : typed.comment)
            let words = SubscriptionWords(subscription, for: context.reader)
            let reader = words.reader
            let next = reader.say.nextWillBe(
                reader.money(taken.after), reader.date(taken.at), isByHand: words.isByHand)
            flash = Flash(.offerTaken, reader.gives(taken.coupon, until: taken.endsAt, of: subscription) + ". " + next)
        } catch let refusal as RetentionRefusal {
            flash = Flash(refusal.flash)
        } catch let error as BillingError where error.parameter == "comment" {
            typed.commentError = context.say.whatIsWrong(
                error, label: context.say.commentLabel, limit: CancellationPage.commentLimit)
            return try await page(subscription, plans, typed, context).answer(context, .unprocessableContent)
        } catch let error as BillingError where error.kind == .conflict {
            flash = Flash(.offerOver)
        }
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: flash)
    }

    /// What the merchant's program sent this customer here for, or else what the configuration offers to all.
    private func offer(for subscription: Subscription, _ context: CustomerContext) async throws -> RetentionOffer? {
        try await presenter.retention.offer(
            for: subscription, inSessionOf: context.browserSession.createdAt, otherwise: context.features.retention)
    }

    private func terms(
        of preview: RetentionPreview, for subscription: Subscription, _ context: CustomerContext
    ) -> CancellationAlternatives.Offer {
        let words = SubscriptionWords(subscription, for: context.reader)
        let (say, reader) = (words.say, words.reader)
        let (before, after) = (reader.money(preview.before), reader.money(preview.after))
        let day = reader.date(preview.at)
        var sentences = [
            say.merchantOffers(
                context.merchant.name, reader.gives(preview.coupon, until: preview.endsAt, of: subscription)),
            say.nextWillBe(after, day, isByHand: words.isByHand),
        ]
        if preview.coupon.duration != .forever { sentences.append(say.usualPriceAfterwards) }
        sentences += [say.offerEndsWithInterval, say.takingOfferKeeps]
        if let end = preview.coupon.redeemBy { sentences.append(say.offerStandsUntil(reader.dateTime(end))) }
        return CancellationAlternatives.Offer(
            sentences: sentences,
            charges: [(label: say.withoutOffer, value: before), (label: say.withOffer, value: after)],
            action: context.paths.retention(subscription.id), id: preview.assignment.rawValue)
    }
}

extension RetentionRefusal {
    fileprivate var flash: Flash.Kind {
        switch self {
        case .alreadyTaken: .offerAlreadyTaken
        case .over: .offerOver
        case .notNow: .offerTooLate
        }
    }
}
