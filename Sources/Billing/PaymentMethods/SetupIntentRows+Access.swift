import Core
import Storage

extension SetupIntentRows {
    package func cancelOpen(of customer: Customer.ID, in scope: Scope) throws {
        try cancelOpen("customer_id = \(customer)", in: scope)
    }

    /// Those whose browser comes back to an address that begins so.
    package func cancelOpen(returningTo start: String, in scope: Scope) throws {
        try cancelOpen("SUBSTR(return_url, 1, CAST(\(start.count) AS INTEGER)) = \(start)", in: scope)
    }

    private func cancelOpen(_ which: SQL, in scope: Scope) throws {
        try execute(
            """
            UPDATE enrolments SET status = \(SetupIntent.Status.canceled)
            WHERE \(scope) AND status = \(SetupIntent.Status.open) AND \(which)
            """)
    }
}
