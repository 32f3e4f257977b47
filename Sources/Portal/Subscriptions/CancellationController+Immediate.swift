import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension CancellationController {
    /// A change that waits for its money is not made any more.
    func unmade(_ debt: Debt, _ reader: Reader) -> [String] {
        debt.items.filter(\.isOfChange).map { $0.endOfChange(in: reader) }
    }

    /// What cancelling at once gives back by the rule of this configuration (M14).
    ///
    /// - Parameter debt: what the subscription owes.
    func immediateCancellation(
        _ subscription: Subscription, _ debt: Debt, _ context: CustomerContext
    ) async throws -> ImmediateCancellationWords {
        let rule = context.features.cancellationRefund
        let (offer, quote) = try await presenter.subscriptions.refundOffer(
            onCanceling: subscription.id, of: context.id, by: rule, in: context.scope)
        var titles: [PaymentMethod.ID: String] = [:]
        if case .offered(let refund) = offer {
            for id in refund.ways.compactMap(\.method) {
                titles[id] = context.words(try await presenter.methods.find(id, in: context.scope)).title
            }
        }
        return ImmediateCancellationWords(
            offer: offer, quote: quote, titles: titles, rule: rule, merchant: context.merchant.name,
            awaitsChange: !debt.changes.isEmpty, reader: SubscriptionWords(subscription, for: context.reader).reader)
    }

    /// Cancels at once and gives back what the button said, or says that it is something else by now.
    func cancelNow(
        _ subscription: Subscription, accepting quote: String, because reason: Cancellation.Reason?, _ comment: String?,
        _ context: CustomerContext
    ) async throws -> Response {
        try context.demandCustomer()
        do {
            let (left, refund) = try await presenter.subscriptions.cancelNow(
                subscription.id, of: context.id, accepting: quote, by: context.features.cancellationRefund,
                reason: reason, comment: comment, in: context.scope)
            let last = left.latestInvoice == subscription.latestInvoice ? nil : left.latestInvoice
            let charged = try await lastTry(of: last, context)
            return try context.redirect(
                to: context.paths.subscription(subscription.id),
                saying: try Flash.left(refund, context.reader).adding(charged))
        } catch let error as BillingError where error.code.hasPrefix("quote_") {
            return try context.redirect(
                to: context.paths.cancellation(subscription.id), saying: Flash(.refundHasChanged))
        } catch let error as BillingError where error.code == BillingError.paymentInProgress.code {
            return try context.redirect(
                to: context.paths.cancellation(subscription.id), saying: Flash(.confirming))
        } catch let error as BillingError where error.code == "subscription_canceled" {
            return try context.redirect(
                to: context.paths.subscription(subscription.id), saying: Flash(.alreadyCanceled))
        }
    }
}
