import Billing
import Core
import Storage

extension NotificationRows {
    /// The letters that wait with a code or a link that proves a mailbox: they are not sent any more.
    func expireProofs(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE notifications SET expires_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND state = 'queued'
                AND kind IN (\(CustomerNotification.Kind.signIn), \(CustomerNotification.Kind.confirmEmail),
                    \(CustomerNotification.Kind.confirmCopy))
            """)
    }
}
