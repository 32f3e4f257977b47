import Core
import Storage

extension BillingTransaction {
    /// What of a request's mail is still to be sent: the receipt's payload, and whether the merchant is to be told.
    func cancellationLetters(
        of id: CancellationRequest.ID, in scope: Scope
    ) throws -> (receipt: [UInt8]?, tellsMerchant: Bool) {
        let row = try first(
            """
            SELECT letter, letter_state, merchant_letter_state FROM cancellation_requests
            WHERE \(scope) AND id = \(id)
            """)
        guard let row else { throw BillingError.notFound("cancellation_request", id.rawValue) }
        let queued = CustomerNotification.State.queued.rawValue
        let isQueued = try row.text("letter_state") == queued
        let letter = try row.blobIfAny("letter")
        let tellsMerchant = try row.textIfAny("merchant_letter_state") == queued
        return (isQueued ? letter : nil, tellsMerchant)
    }

    func endReceipt(
        of id: CancellationRequest.ID, in scope: Scope, as state: CustomerNotification.State
    ) throws {
        try execute(
            """
            UPDATE cancellation_requests SET letter = NULL, letter_state = \(state)
            WHERE \(scope) AND id = \(id) AND letter_state = \(CustomerNotification.State.queued)
            """)
    }

    func endMerchantLetter(
        of id: CancellationRequest.ID, in scope: Scope, as state: CustomerNotification.State
    ) throws {
        try execute(
            """
            UPDATE cancellation_requests SET merchant_letter_state = \(state)
            WHERE \(scope) AND id = \(id) AND merchant_letter_state = \(CustomerNotification.State.queued)
            """)
    }

    /// What was paid for a subscription and has not gone back yet, in minor units, and whether anything of it is still open.
    func paidBack(for subscription: Subscription) throws -> (due: Int64, isOpen: Bool) {
        let scope = subscription.scope
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(scope) AND subscription_id = \(subscription.id) AND status IN ('open', 'paid')
            ORDER BY created_at, id
            """)
        let invoices = try invoices(rows, in: scope)
        var due = Money.zero(subscription.currency)
        for pot in try pots(of: invoices, in: scope) { due = try due + Money(pot.left, subscription.currency) }
        return (due.amount, invoices.contains(where: \.isOpen))
    }
}
