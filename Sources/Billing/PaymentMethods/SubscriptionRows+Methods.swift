import Core
import Storage

/// Which subscriptions have a method of their own.
extension SubscriptionRows {
    /// Also of subscriptions that have ended: what is still open of them follows the star, too.
    ///
    /// - Returns: how many subscriptions had a method of their own.
    func clearOverrides(of customer: Customer.ID, in scope: Scope) throws -> Int {
        try execute(
            """
            UPDATE subscriptions SET default_method_id = NULL
            WHERE \(scope) AND customer_id = \(customer) AND default_method_id IS NOT NULL
            """, forgetting: .subscriptions)
    }

    /// The same of those that have this one as their own: they have the other from now on.
    ///
    /// - Returns: how many had it.
    func moveOverrides(from old: PaymentMethod, to new: PaymentMethod, of customer: Customer.ID) throws -> Int {
        try execute(
            """
            UPDATE subscriptions SET default_method_id = \(new.id)
            WHERE \(new.scope) AND customer_id = \(customer) AND default_method_id = \(old.id)
            """, forgetting: .subscriptions)
    }

    /// Those that had this one as their own have none from now on.
    func clearOverrides(by method: PaymentMethod, of customer: Customer.ID) throws {
        try execute(
            """
            UPDATE subscriptions SET default_method_id = NULL
            WHERE \(method.scope) AND customer_id = \(customer) AND default_method_id = \(method.id)
            """, forgetting: .subscriptions)
    }

    /// Whether any that goes on has this one as its own.
    func areCharged(to method: PaymentMethod, of customer: Customer.ID) throws -> Bool {
        try first(
            """
            SELECT 1 AS charged FROM subscriptions
            WHERE \(method.scope) AND customer_id = \(customer) AND default_method_id = \(method.id)
                AND status NOT IN ('canceled', 'incomplete_expired')
            LIMIT 1
            """) != nil
    }
}
