import Billing
import Core

extension Rendering {
    /// What settles an invoice, as the list that replaced `payment_intent` and `charge`.
    func invoicePayments(of invoice: Invoice.ID) throws -> JSON {
        let payments = try tx.payments.all(of: [invoice], in: scope)
        let settled = try tx.invoices.find([invoice], in: scope).first
        return .list(payments.map { invoicePayment($0, of: settled) }, url: "/v1/invoice_payments?invoice=\(invoice)")
    }

    private func invoicePayment(_ it: Payment, of invoice: Invoice?) -> JSON {
        let isPaid = it.status == .succeeded
        // A part that came while the rest is asked for.
        let part = invoice.flatMap { $0.isOpen && $0.amountPaid.isPositive ? $0.amountPaid.dialectAmount : nil }
        let isCanceled = it.status == .canceled
        // A payment is given up with its invoice, or when that was paid by other means.
        let canceledAt = invoice?.voidedAt ?? invoice?.markedUncollectibleAt ?? invoice?.paidAt
        return [
            "id": .text("inpay_" + it.id.rawValue.dropFirst(Payment.idPrefix.count)),
            "object": "invoice_payment",
            "amount_paid": isPaid ? .amount(it.money) : JSON(part),
            "amount_requested": .amount(it.money),
            "created": JSON(it.createdAt),
            "currency": JSON(it.money.currency),
            "invoice": .reference(.invoice(it.invoice)),
            "is_default": true,
            "livemode": .boolean(it.scope.mode.isLive),
            "payment": ["type": "payment_intent", "payment_intent": .reference(.payment(it.id))],
            "status": isPaid ? "paid" : isCanceled ? "canceled" : "open",
            "status_transitions": [
                "canceled_at": isCanceled ? JSON(canceledAt) : nil, "paid_at": isPaid ? JSON(invoice?.paidAt) : nil,
            ],
        ]
    }
}
