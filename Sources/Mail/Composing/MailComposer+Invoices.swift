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
            // A later try may have paid too much, or have been refused.
            let last = try lastPart(of: invoice, attempts.filter(\.hasPaid))
            let receipts = last.attempt == nil ? nil : try await receipts(of: invoice)
            let link = if let receipts { receipts } else { try await paper(of: invoice) }
            return try written(
                PaymentSucceededLetter(
                    amount: last.money.map { reader.money($0) } ?? amount, what: what,
                    paidOn: reader.date(invoice.paidAt ?? notification.createdAt),
                    method: try await name(ofMethodIn: last.attempt), invoice: invoice.number,
                    total: last.money == nil ? nil : amount, link: link, showsReceipt: receipts != nil,
                    planEnd: try await planEnd(with: invoice, at: invoice.paidAt)))
        case .paymentFailed where invoice.isOpen:
            let reason = DeclineReason(code: attempt?.declineCode)
            let refused = try await Payments(billing).refusedOneAfterTheOther(for: invoice.id, in: scope)
            return try written(
                PaymentFailedLetter(
                    amount: amount, what: what, method: try await name(ofMethodIn: attempt),
                    tried: refused.map(name), reason: say.decline(reason), advice: say.declineAdvice(reason),
                    nextTryOn: invoice.nextAttemptAt.map { reader.date($0) }, link: try await recovery(of: invoice),
                    planEnd: try await planEnd(with: invoice, at: attempt?.settledAt)))
        case .actionRequired where invoice.isOpen:
            let change = try await changePaid(by: invoice)
            return try written(
                ActionRequiredLetter(
                    amount: amount, what: change == nil ? what : invoice.planAskedFor(in: reader), link: pay,
                    change: change))
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

    /// What came last of an invoice that is paid.
    ///
    /// - Parameter paying: the charges that paid it, oldest first.
    /// - Returns: its money where it came in parts, nil where it is all of it; the charge that brought it, nil where it came
    ///   by other means.
    private func lastPart(
        of invoice: Invoice, _ paying: [PaymentAttempt]
    ) throws -> (money: Money?, attempt: PaymentAttempt?) {
        guard let last = paying.last else { return (nil, nil) }
        guard invoice.isPaidOutOfBand else { return (paying.count > 1 ? last.money : nil, last) }
        return (try invoice.amountPaid - Money.sum(paying.map(\.money), in: invoice.currency), nil)
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
