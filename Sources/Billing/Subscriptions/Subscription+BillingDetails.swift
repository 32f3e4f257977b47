import Core

extension CustomerDetails {
    /// What an invoice says of whom it is made out to. Address of letters and language stay the customer's.
    var ofInvoices: CustomerDetails {
        CustomerDetails(
            name: name, phone: phone, address: address, taxID: taxID, taxKind: taxKind, purchaseOrder: purchaseOrder)
    }

    /// Whom an invoice is made out to: the customer, or whom the subscription names instead (S44).
    ///
    /// - Parameter own: the subscription's.
    func madeOut(to own: CustomerDetails?) -> CustomerDetails {
        guard let own else { return self }
        var details = own.ofInvoices
        (details.email, details.description, details.locale) = (email, description, locale)
        return details
    }
}

extension Subscriptions {
    /// Whom the invoices of a subscription are made out to, from the next one on. What was issued stays as it is.
    ///
    /// - Parameter details: nil for the customer's own, as they are at each invoice.
    /// - Throws: ``BillingError`` naming the field, as for a customer's; `subscription_canceled` once it has ended.
    public func makeOut(
        _ id: Subscription.ID, to details: CustomerDetails?, of customer: Customer.ID, in scope: Scope
    ) async throws {
        try await context.write { tx in
            let subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            try subscription.requireCurrent()
            let owner = try tx.customers.find(customer, in: scope)
            let checked = try details?.ofInvoices.checked(known: subscription.billingDetails ?? owner.details)
            guard checked != subscription.billingDetails else { return }
            try tx.subscriptions.makeOut(subscription, to: checked)
            try tx.record(
                .subscriptionUpdated, .subscription(id), of: customer, in: scope, at: try tx.now(for: owner))
        }
    }
}
