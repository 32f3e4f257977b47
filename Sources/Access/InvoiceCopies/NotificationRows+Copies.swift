import Billing
import Core
import Storage

extension NotificationRows {
    /// Whether the copy of a letter was put down already.
    func hasCopy(of original: CustomerNotification) throws -> Bool {
        try first(
            """
            SELECT id FROM notifications
            WHERE \(original.scope) AND customer_id = \(original.customer)
                AND kind = \(CustomerNotification.Kind.invoiceCopy) AND subject_id = \(original.id.rawValue)
            """) != nil
    }
}
