import Billing
import Core

extension Rendering {
    /// What tells whoever shows it that a merchant's server has named the payment to them: made of the server's keys, the same
    /// at each reading, and stored nowhere. Events do not show it.
    func clientSecret(of payment: Payment.ID) -> String? {
        guard let keys else { return nil }
        let code = keys.authenticationCode(Array("\(scope.merchant)/\(payment)".utf8), for: .client)
        return "\(payment)_secret_\(Base64URL.text(Array(code.prefix(18))))"
    }

    /// What newer programs read on an invoice that waits for its money.
    func confirmationSecret(of invoice: Invoice, _ payment: Payment?) -> JSON {
        guard invoice.isOpen, let payment, let secret = clientSecret(of: payment.id) else { return nil }
        return ["client_secret": .text(secret), "type": "payment_intent"]
    }

    /// Payments that nobody has tried although there is what to charge: they wait to be confirmed.
    ///
    /// - Returns: what each would be charged to.
    func waitingForConfirmation(_ payments: [Payment]) throws -> [Payment.ID: PaymentMethod.ID] {
        let untried = payments.filter { $0.status == .requiresPaymentMethod && $0.latestAttempt == nil }
        guard !untried.isEmpty else { return [:] }
        let invoices = try tx.invoices.find(untried.map(\.invoice), in: scope)
            .filter { $0.isOpen && $0.collectionMethod == .chargeAutomatically && $0.subscription != nil }
        guard !invoices.isEmpty else { return [:] }
        let subscriptions = try tx.subscriptions.find(invoices.compactMap(\.subscription), in: scope)
            .filter { $0.status == .incomplete }
        let defaults = try tx.methods.defaults(of: subscriptions.map(\.customer), in: scope)
        let methods = Dictionary(
            subscriptions.compactMap { one in (one.defaultMethod ?? defaults[one.customer]).map { (one.id, $0) } },
            uniquingKeysWith: { $1 })
        let byInvoice = Dictionary(
            invoices.compactMap { one in one.subscription.flatMap { methods[$0] }.map { (one.id, $0) } },
            uniquingKeysWith: { $1 })
        return Dictionary(
            untried.compactMap { one in byInvoice[one.invoice].map { (one.id, $0) } }, uniquingKeysWith: { $1 })
    }
}
