import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// The change that waits for an invoice to be paid; nil for any other invoice.
    func changePaid(by invoice: Invoice) async throws -> ActionRequiredLetter.Change? {
        let subscriptions = Subscriptions(billing)
        guard invoice.reason == .update,
            let update = try await subscriptions.pendingUpdate(by: invoice.id, of: customer.id, in: scope),
            update.endedAt == nil
        else { return nil }
        let subscription = try await subscriptions.find(update.subscription, of: customer.id, in: scope)
        return .init(
            current: try await plan(of: subscription), link: address(paths.subscription(subscription.id)))
    }

    /// The change that was waiting for its money when its subscription was cancelled, and is not made.
    func changeDropped(withEndOf subscription: Subscription) async throws -> String? {
        let update = try await Subscriptions(billing).pendingUpdate(
            of: subscription.id, of: customer.id, in: scope)
        guard let update, update.outcome == .dropped, update.endedAt == notification.createdAt else { return nil }
        return try await Invoices(billing).find(update.invoice, of: customer.id, in: scope).planAskedFor(in: reader)
    }

    /// A change of plan was not paid. Nil once it was made after all.
    func aboutRefusedChange() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let subscriptions = Subscriptions(billing)
        let invoice = try await Invoices(billing).find(Invoice.ID(subject), of: customer.id, in: scope)
        guard let update = try await subscriptions.pendingUpdate(by: invoice.id, of: customer.id, in: scope),
            update.outcome == .refused
        else { return nil }
        let subscription = try await subscriptions.find(update.subscription, of: customer.id, in: scope)
        let last = try await Payments(billing).attempts(of: invoice.id, in: scope).max { $0.number < $1.number }
        let reason = DeclineReason(code: last?.declineCode)
        return try written(
            ChangeRefusedLetter(
                plan: invoice.planAskedFor(in: reader), current: try await plan(of: subscription),
                amount: reader.money(last?.money ?? invoice.amountDue), reason: say.decline(reason),
                advice: say.changeDeclineAdvice(reason), link: address(paths.subscription(subscription.id))))
    }
}
