import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension PlanChangeController {
    /// Nothing else is chosen while a change is being paid: its page says how it stands.
    ///
    /// - Returns: nil when none is.
    func underWay(_ context: CustomerContext) async throws -> Response? {
        try context.demand(.changePlans)
        let (subscription, _) = try await presenter.find(context)
        guard try await presenter.changeBeingPaid(of: subscription.id, context) != nil else { return nil }
        return try context.redirect(to: context.paths.subscription(subscription.id))
    }

    /// What is asked for while a change is being paid: the same is on its way. Of another, the page of the subscription says how
    /// it stands.
    ///
    /// - Returns: nil when none is being paid any more.
    func answerUnderWay(_ asked: AskedChange, _ name: String, in words: PlanChangeWords) async throws -> Response? {
        let context = words.context
        guard let standing = try await presenter.changeBeingPaid(of: asked.subscription, context) else { return nil }
        guard standing.change == asked.change else {
            return try context.redirect(to: context.paths.subscription(asked.subscription))
        }
        return try words.sayUnderWay(name)
    }

    /// Drops a change that waits, for the end of the period or for its payment.
    func drop(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changePlans)
        let (subscription, _) = try await presenter.find(context)
        if try await presenter.changeBeingPaid(of: subscription.id, context) != nil {
            return try await dropUnpaid(subscription.id, context)
        }
        do {
            try await presenter.subscriptions.dropPendingChange(
                of: subscription.id, of: context.id, in: context.scope)
        } catch let error as BillingError where error.code == "no_pending_change" {
            // Pressed twice, or it has been made meanwhile: the page says what there is.
            return try context.redirect(to: context.paths.subscription(subscription.id))
        }
        return try context.redirect(to: context.paths.subscription(subscription.id), saying: Flash(.planKept))
    }

    /// Takes back a change that waits for its customer's word to their bank. What the bank has already is waited for.
    func dropUnpaid(_ id: Subscription.ID, _ context: CustomerContext) async throws -> Response {
        let page = context.paths.subscription(id)
        do {
            try await presenter.subscriptions.dropPendingUpdate(of: id, of: context.id, in: context.scope)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: page, saying: Flash(.confirming))
        } catch let error as BillingError where error.code == "no_pending_change" {
            return try context.redirect(to: page)
        }
        let update = try await presenter.subscriptions.pendingUpdate(of: id, of: context.id, in: context.scope)
        // It was paid after all: then it was made, and the page says so.
        guard update?.outcome == .dropped else { return try context.redirect(to: page) }
        return try context.redirect(to: page, saying: Flash(.changeDropped))
    }
}

extension PlanChangeWords {
    /// Where the page leads to once a change was asked for: changed, refused with why, to the bank, or still on its way.
    ///
    /// - Parameter attempt: nil when nothing was charged.
    func answer(to attempt: PaymentAttempt?, for offer: PlanOffer, _ quantity: Int64) throws -> Response {
        let name = name(of: offer, quantity)
        switch attempt?.state {
        case nil, .succeeded:
            return try context.redirect(
                to: context.paths.subscription(id),
                saying: Flash(.planChanged, name).adding(attempt.map { [$0] } ?? []))
        // The page of the same change says why, and what to do.
        case .failed: return try context.redirect(to: address(of: offer, quantity))
        case .requiresAction:
            if let address = attempt?.actionURL { return try context.redirect(to: address) }
            return try sayUnderWay(name)
        case .created, .sent, .unknown, .pending: return try sayUnderWay(name)
        }
    }

    func sayUnderWay(_ name: String) throws -> Response {
        try context.redirect(to: context.paths.subscription(id), saying: Flash(.changeUnderWay, name))
    }

    /// Why the same change was not made a moment ago.
    func refused(_ attempt: PaymentAttempt) -> PlanChangePage.Refused {
        .init(
            sentence: say.changeRefused(reader.money(attempt.money), current) + " " + say.changeRefused(attempt),
            changeMethod: context.may(.changeMethods) ? context.paths.subscriptionMethod(id) : nil)
    }
}
