import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Where a customer comes back to from a checkout or their bank. What the browser says proves nothing: the processor is
/// asked, however often the page is loaded.
struct PaymentReturnController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter

    var routes: [PortalRoute] {
        [portal.page("/pending/:id/return/:attempt", about: "payment", isForViewers: false, show)]
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let invoice = try await presenter.invoices.find(
            Invoice.ID(try context.parameter("id")), of: context.id, in: context.scope)
        let attempt = try await presenter.payments.ask(
            about: PaymentAttempt.ID(try context.parameter("attempt")), of: context.id, in: context.scope)
        guard attempt.invoice == invoice.id else { throw BillingError.notFound("attempt", attempt.id.rawValue) }
        let settled = try await presenter.invoices.find(invoice.id, of: context.id, in: context.scope)
        if let answer = try await answer(toChangePaidBy: attempt, settled, context) { return answer }
        let plans = try await presenter.catalog.plans(
            invoices: [settled], in: context.scope, baseURL: presenter.baseURL)
        let here = context.paths.paid(settled.id, by: attempt.id)
        var result = PaymentResultPage.Result(
            of: attempt, settled, transfer: try await presenter.payments.transferInstructions(for: attempt),
            isClaimed: request.isTransferClaimed, for: context.reader, at: context.now, again: request.again(here),
            retry: settled.isOpen && context.capabilities.offerAnotherWay(after: attempt)
                ? context.paths.pay(settled.id) : nil)
        if try await wasForUnmadeChange(attempt, settled, context) { result = .notMade }
        var page = PaymentResultPage(
            frame: context.frame(.payments), plan: plans.title(of: settled, in: context.say), result: result,
            back: context.paths.payments, token: context.token)
        page.receipt = presenter.receipt(of: attempt, context)
        page.planEnd = try await presenter.planEnd(after: attempt, context)
        if case .confirming = page.result {
            page.refresh = Refresh(
                request, at: here, since: attempt.createdAt, of: context.customer, now: context.now)
        }
        return page.answer(context).refreshing(page.refresh)
    }

    /// Who confirmed what a change of plan costs comes back to the change: made, or refused with why.
    ///
    /// - Returns: nil for any other payment, while nothing is known, and an hour later.
    private func answer(
        toChangePaidBy attempt: PaymentAttempt, _ invoice: Invoice, _ context: CustomerContext
    ) async throws -> Response? {
        let subscriptions = Subscriptions(portal.billing)
        guard invoice.reason == .update, context.may(.changePlans), let settled = attempt.settledAt,
            try await subscriptions.now(for: context.id, in: context.scope) < settled + .hours(1),
            let update = try await subscriptions.pendingUpdate(by: invoice.id, of: context.id, in: context.scope)
        else { return nil }
        let subscription = try await subscriptions.find(update.subscription, of: context.id, in: context.scope)
        switch update.outcome {
        case .applied:
            let plan = invoice.planAskedFor(in: context.reader)
            // It may have been paid in another window: what was left here charged nothing.
            let flash =
                attempt.state == .failed
                ? Flash(.changePaidOtherwise, plan) : Flash(.planChanged, plan).adding([attempt])
            return try context.redirect(to: context.paths.subscription(subscription.id), saying: flash)
        case .refused:
            return try context.paths.again(update, of: subscription).map { try context.redirect(to: $0) }
        case .dropped, nil: return nil
        }
    }

    /// Whether somebody comes back from their bank for a change that was dropped meanwhile: nothing was charged, and nothing
    /// was ever owed.
    private func wasForUnmadeChange(
        _ attempt: PaymentAttempt, _ invoice: Invoice, _ context: CustomerContext
    ) async throws -> Bool {
        guard invoice.reason == .update, invoice.status == .void, attempt.state == .failed else { return false }
        return try await Subscriptions(portal.billing).pendingUpdate(by: invoice.id, of: context.id, in: context.scope)
            != nil
    }
}

extension PaymentResultPage.Result {
    /// What became of an attempt, in the reader's words.
    ///
    /// - Parameters:
    ///   - transfer: how to make the one that is awaited.
    ///   - isClaimed: whether its customer says that it is made.
    ///   - again: where the processor is asked once more.
    ///   - retry: where a checkout is opened; nil when there is nothing to pay, or no way to.
    init(
        of attempt: PaymentAttempt, _ invoice: Invoice, transfer: TransferInstructions?, isClaimed: Bool,
        for reader: Reader, at now: Instant, again: String,
        retry: String?
    ) {
        let say = reader.say
        switch attempt.state {
        case .succeeded:
            self = .paid(
                sentence: say.paymentReceived(
                    reader.money(attempt.money), on: reader.date(invoice.paidAt ?? attempt.settledAt ?? now)))
        case .pending:
            if let transfer {
                let words = TransferWords(
                    transfer, amount: reader.money(attempt.money), made: again + TransferWords.claim,
                    isClaimed: isClaimed)
                self = .transfer(words, instead: retry)
            } else {
                self = .underWay(again: again)
            }
        case .sent, .unknown: self = .confirming(again: again)
        case .created where attempt.method != nil: self = .confirming(again: again)
        case .created, .requiresAction: self = .unfinished(resume: retry)
        case .failed where !invoice.isOpen:
            self = .settled(sentence: invoice.status == .paid ? say.alreadyPaid : say.noLongerOwed)
        // Left at the processor's page, or at the bank's; a call that was lost was left by nobody.
        case .failed where !attempt.wasRefused && attempt.declineCode != "never_sent": self = .unfinished(resume: retry)
        case .failed:
            let reason = DeclineReason(code: attempt.declineCode)
            self = .declined(reason: say.decline(reason), advice: say.declineAdvice(reason), retry: retry)
        }
    }
}
