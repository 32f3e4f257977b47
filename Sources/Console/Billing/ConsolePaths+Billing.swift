import Billing

/// The addresses of what is sold and charged.
extension ConsolePaths {
    var products: String { address(of: .products) }
    var newProduct: String { products + "/new" }
    func product(_ id: Product.ID) -> String { "\(products)/\(id)" }
    func newPrice(of id: Product.ID) -> String { product(id) + "/prices/new" }
    func price(_ price: Price.ID, of id: Product.ID) -> String { "\(product(id))/prices/\(price)" }

    var payments: String { address(of: .payments) }
    func payment(_ id: Payment.ID) -> String { "\(payments)/\(id)" }
    func retry(of id: Payment.ID) -> String { payment(id) + "/retry" }
    func refund(of attempt: PaymentAttempt.ID, in id: Payment.ID) -> String { "\(payment(id))/refund/\(attempt)" }

    var invoices: String { address(of: .invoices) }
    var newCharge: String { invoices + "/new" }
    func charging(_ customer: Customer.ID) -> String { "\(newCharge)?customer=\(customer)" }
    func invoice(_ id: Invoice.ID) -> String { "\(invoices)/\(id)" }
    func invoicePDF(_ id: Invoice.ID) -> String { invoice(id) + "/pdf" }
    func issue(_ id: Invoice.ID) -> String { invoice(id) + "/issue" }

    var subscriptions: String { address(of: .subscriptions) }
    var newSubscription: String { subscriptions + "/new" }
    func subscribing(_ customer: Customer.ID) -> String { "\(newSubscription)?customer=\(customer)" }
    func subscription(_ id: Subscription.ID) -> String { "\(subscriptions)/\(id)" }
}
