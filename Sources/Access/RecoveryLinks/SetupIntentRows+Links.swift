import Billing
import Core
import Storage

extension SetupIntentRows {
    /// Whether the method of a link that is over was replaced since it was mailed, once its button had been pressed.
    func haveReplaced(by link: RecoveryLink) throws -> Bool {
        guard link.uses > 0, link.endedAt != nil, let method = link.method else { return false }
        return try first(
            """
            SELECT id FROM enrolments
            WHERE \(link.scope) AND customer_id = \(link.customer) AND replaced_method_id = \(method)
                AND status = \(SetupIntent.Status.succeeded) AND created_at >= \(link.createdAt)
            LIMIT 1
            """) != nil
    }
}
