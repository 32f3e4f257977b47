import Core
import Storage

extension NotificationRows {
    /// Whether a customer was told how to complete the payment of an invoice.
    func tellsOfIncomplete(_ invoice: Invoice, _ customer: Customer.ID) throws -> Bool {
        try first(
            """
            SELECT id FROM notifications
            WHERE \(invoice.scope) AND customer_id = \(customer) AND subject_id = \(invoice.id)
                AND kind = \(CustomerNotification.Kind.incompletePayment)
            LIMIT 1
            """) != nil
    }
}
