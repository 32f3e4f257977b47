import Core
import Storage

extension PaymentMethodRows {
    /// Whose the method is that a processor knows by this token.
    func owner(of token: String, at processor: String, in scope: Scope) throws -> Customer.ID? {
        try first(
            """
            SELECT customer_id FROM payment_methods
            WHERE \(scope) AND processor = \(processor) AND token = \(token) AND customer_id IS NOT NULL
            """)?.id("customer_id")
    }
}
