import Core
import Storage

extension PaymentMethodRows {
    /// Reads the first method of each customer, or that there is none.
    func preloadDefaults(of customers: [Customer.ID], in scope: Scope) throws {
        let methods = try query(
            """
            SELECT * FROM payment_methods
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND position = 1
            """
        ).map(PaymentMethod.init)
        let byCustomer = Dictionary(methods.map { ($0.customer, $0) }, uniquingKeysWith: { $1 })
        for id in customers { identityMap.defaultMethods[id] = .some(byCustomer[id]) }
    }
}
