import Billing
import Core
import Storage

extension NotificationRows {
    func countFreshLinks(to customer: Customer.ID, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM notifications
            WHERE \(scope) AND customer_id = \(customer) AND kind = \(CustomerNotification.Kind.freshLink)
                AND created_at > \(earlier)
            """
        )?.int("n") ?? 0
    }
}
