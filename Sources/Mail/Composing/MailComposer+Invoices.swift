import Billing
import Core
import Localization
import Wording

extension MailComposer {
    func aboutInvoice() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let invoice = try await Invoices(billing).find(Invoice.ID(subject), of: customer.id, in: scope)
        let subscription: Subscription? =
            if let id = invoice.subscription { try await Subscriptions(billing).find(id, in: scope) } else { nil }
        let what = try await title(of: invoice)
        let attempts = try await Payments(billing).attempts(of: invoice.id, in: scope)
        let attempt = attempts.max { $0.number < $1.number }
        let amount = reader.money(invoice.isOpen ? invoice.amountRemaining : invoice.total)
        let pay = address(paths.pay(invoice.id))
        let show = address(paths.invoice(invoice.id))

        switch notification.kind {
        case .invoiceCreated:
            return try written(
                InvoiceCreatedLetter(
                    number: invoice.number ?? "", amount: amount,
                    terms: try await terms(of: invoice, subscription), link: invoice.isOpen ? pay : show))
        case .paymentSucceeded:
            return try written(
                PaymentSucceededLetter(
                    amount: amount, what: what, paidOn: reader.date(invoice.paidAt ?? notification.createdAt),
                    // A later try may have paid too much, or have been refused.
                    method: try await name(ofMethodIn: attempts.last(where: \.hasPaid)), invoice: invoice.number,
                    link: try await paper(of: invoice)))
        case .paymentFailed where invoice.isOpen:
            let reason = DeclineReason(code: attempt?.declineCode)
            let refused = try await Payments(billing).refusedOneAfterTheOther(for: invoice.id, in: scope)
            return try written(
                PaymentFailedLetter(
                    amount: amount, what: what, method: try await name(ofMethodIn: attempt),
                    tried: refused.map(name), reason: say.decline(reason), advice: say.declineAdvice(reason),
                    nextTryOn: invoice.nextAttemptAt.map { reader.date($0) }, link: try await recovery(of: invoice)))
        case .actionRequired where invoice.isOpen:
            return try written(ActionRequiredLetter(amount: amount, what: what, link: pay))
        case .incompletePayment where invoice.isOpen:
            return try written(
                IncompletePaymentLetter(
                    amount: amount, what: what, dueOn: invoice.dueAt.map { reader.date($0) },
                    link: try await recovery(of: invoice)))
        case .refunded:
            // The one that was confirmed when this was queued: an invoice may be given back in parts.
            let refunds = try await Refunds(billing).of(invoice.id, in: scope)
            guard let refund = refunds.last(where: { $0.settledAt == notification.createdAt }) ?? refunds.last else {
                return nil
            }
            let refunded = try await Payments(billing).attempt(refund.attempt, in: scope)
            return try written(
                RefundLetter(
                    amount: reader.money(refund.money),
                    method: try await name(ofMethodIn: refunded) ?? say.noMethod, invoice: invoice.number, link: show))
        // Paid or void meanwhile: nothing to ask for.
        default: return nil
        }
    }

    private func terms(
        of invoice: Invoice, _ subscription: Subscription?
    ) async throws -> InvoiceCreatedLetter.PaymentTerms {
        guard invoice.collectionMethod == .chargeAutomatically,
            case .charged(let method) = try await next(of: subscription)
        else {
            return .paidByHand(dueOn: invoice.dueAt.map { reader.date($0) })
        }
        return .charged(method: name(of: method), on: reader.date(invoice.nextAttemptAt ?? invoice.createdAt))
    }

    private func name(ofMethodIn attempt: PaymentAttempt?) async throws -> String? {
        guard let id = attempt?.method else { return nil }
        return name(of: try await PaymentMethods(billing).find(id, in: scope))
    }
}
