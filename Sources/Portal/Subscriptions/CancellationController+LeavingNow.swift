import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension CancellationController {
    /// What leaving at once gives back by the rule of this configuration (M14).
    func leavingNow(_ subscription: Subscription, _ context: CustomerContext) async throws -> LeavingNowWords {
        let rule = context.features.cancellationRefund
        let (offer, quote) = try await presenter.subscriptions.refundOffer(
            onLeaving: subscription.id, of: context.id, by: rule, in: context.scope)
        var titles: [PaymentMethod.ID: String] = [:]
        if case .offered(let refund) = offer {
            for id in refund.ways.compactMap(\.method) {
                titles[id] = context.words(try await presenter.methods.find(id, in: context.scope)).title
            }
        }
        return LeavingNowWords(
            offer: offer, quote: quote, titles: titles, rule: rule, merchant: context.merchant.name,
            reader: SubscriptionWords(subscription, for: context.reader).reader)
    }

    /// Leaves at once and gives back what the button said, or says that it is something else by now.
    func leaveNow(
        _ subscription: Subscription, accepting quote: String, because reason: Cancellation.Reason?, _ comment: String?,
        _ context: CustomerContext
    ) async throws -> Response {
        try context.demandCustomer()
        do {
            let (left, refund) = try await presenter.subscriptions.leave(
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
