import Billing
import Core

extension Rendering {
    func customer(_ customer: Customer) throws -> JSON { try customers([customer])[0] }

    func customers(_ ids: [Customer.ID]) throws -> [Customer.ID: JSON] {
        let found = try tx.customers.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try customers(found)), uniquingKeysWith: { $1 })
    }

    func customers(_ customers: [Customer]) throws -> [JSON] {
        let ids = customers.map(\.id)
        let defaults = try tx.methods.defaults(of: ids, in: scope)
        let delinquents = try tx.invoices.delinquents(among: ids, in: scope, at: now)
        return customers.map { json($0, default: defaults[$0.id], isDelinquent: delinquents.contains($0.id)) }
    }

    private func json(_ it: Customer, default method: PaymentMethod.ID?, isDelinquent: Bool) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "customer",
            "address": address(it.details.address),
            "balance": .integer(it.balance?.dialectAmount ?? 0),
            "business_name": nil,
            "created": JSON(it.createdAt),
            "currency": JSON(it.currency),
            "customer_account": nil,
            "default_source": nil,
            "delinquent": .boolean(isDelinquent),
            "description": JSON(it.details.description),
            "discount": nil,
            "email": JSON(it.details.email),
            "fallback_agreed_at": JSON(it.fallbackAgreedAt),
            "individual_name": nil,
            "invoice_prefix": nil,
            "invoice_settings": [
                "custom_fields": customFields(of: it.details),
                "default_payment_method": reference(method, Link.method),
                "footer": nil,
                "rendering_options": nil,
            ],
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "name": JSON(it.details.name),
            "next_invoice_sequence": nil,
            "phone": JSON(it.details.phone),
            "preferred_locales": .array(it.details.locale.map { [.text($0)] } ?? []),
            "shipping": nil,
            "subscriptions": .onRequest(.subscriptions(of: it.id)),
            "tax_exempt": "none",
            "tax_ids": .onRequest(.taxIDs(of: it.id)),
            "test_clock": JSON(it.testClock?.rawValue),
            "unwanted_letters": .array(it.unwantedLetters.map(\.rawValue).sorted().map { .text($0) }),
        ]
    }

    func address(_ address: Address?) -> JSON {
        guard let address else { return nil }
        return [
            "city": JSON(address.city),
            "country": JSON(address.country),
            "line1": JSON(address.line1),
            "line2": JSON(address.line2),
            "postal_code": JSON(address.postalCode),
            "state": JSON(address.state),
        ]
    }

    /// The one tax identifier that a customer can have, in the shape of a list of them.
    func taxIDs(of customer: Customer) -> JSON {
        .list(taxID(of: customer).map { [$0] } ?? [], url: "/v1/customers/\(customer.id)/tax_ids")
    }

    /// Its country is its kind's, where that is known; otherwise that of the customer's address.
    ///
    /// - Returns: nil where the customer has none.
    func taxID(of customer: Customer) -> JSON? {
        customer.details.shownTaxID.map { value -> JSON in
            [
                "id": .text(customer.taxIDName),
                "object": "tax_id",
                "country": JSON(customer.details.taxKind?.country ?? customer.details.address?.country),
                "created": JSON(customer.createdAt),
                "customer": .reference(.customer(customer.id)),
                "livemode": .boolean(customer.scope.mode.isLive),
                "type": .text(customer.details.taxKind?.stripeName ?? "unknown"),
                "value": .text(value),
                "verification": nil,
            ]
        }
    }
}
