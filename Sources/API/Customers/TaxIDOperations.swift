import Billing
import Core

/// The tax identifier of a customer, in the dialect's shape of a list. It is the one that the portal shows: there is one at most.
extension APIRoutes {
    static let taxIDs: [APIOperation] = [
        APIOperation(
            .post, "/v1/customers/:id/tax_ids", "customers.write", "tax_id",
            [
                .choice("type", TaxIdentifier.Kind.allCases.map(\.rawValue), required: true),
                Field("value", .text, required: true),
            ]
        ) { request in
            let id = request.id(of: Customer.self)
            let sent = request.parameters
            guard let kind: TaxIdentifier.Kind = sent.value("type") else { throw BillingError.missing("type") }
            let number = try sent.taxIdentifier(kind, named: "value")
            return try await request.change { billing in
                try await Customers(billing).update(id, in: request.scope) { customer in
                    guard customer.details.taxID == nil else { throw BillingError.secondTaxID }
                    customer.details.taxIdentifier = number
                }
            } showing: {
                $0.taxID(of: $1) ?? .null
            }
        },
        APIOperation(.get, "/v1/customers/:id/tax_ids/:tax_id", "customers.read", "tax_id") { request in
            let customer = try await request.taxpayer()
            return try await request.show { $0.taxID(of: customer) ?? .null }
        },
        APIOperation(.delete, "/v1/customers/:id/tax_ids/:tax_id", "customers.write", "tax_id") { request in
            let named = request.captured["tax_id"] ?? ""
            let id = request.id(of: Customer.self)
            _ = try await Customers(request.billing).update(id, in: request.scope) { customer in
                try customer.requireTaxID(named)
                (customer.details.taxID, customer.details.taxKind) = (nil, nil)
            }
            return .deleted("tax_id", named)
        },
        APIOperation(
            .get, "/v1/customers/:id/tax_ids", "customers.read", "tax_id",
            [.integer("limit"), Field("starting_after", .token), Field("ending_before", .token)], isList: true
        ) { request in
            let page = try request.parameters.page()
            let customer = try await Customers(request.billing).find(request.id(), in: request.scope)
            switch page.cursor {
            case .none: return try await request.show { $0.taxIDs(of: customer) }
            case .after(let named): try customer.requireTaxID(named, parameter: "starting_after")
            case .before(let named): try customer.requireTaxID(named, parameter: "ending_before")
            }
            // Nothing stands before or after the only one.
            return .list([], url: request.path)
        },
    ]
}

extension APIRequest {
    /// The customer that the path names, who has the tax identifier that it names.
    fileprivate func taxpayer() async throws -> Customer {
        let customer = try await Customers(billing).find(id(), in: scope)
        try customer.requireTaxID(captured["tax_id"] ?? "")
        return customer
    }
}

extension Parameters {
    /// Writes `type` and `value` down. A type whose rule is not known here is kept as it was written.
    ///
    /// - Parameter name: of the value, as an error names it.
    /// - Throws: `tax_id_invalid`.
    func assignTaxID(to details: inout CustomerDetails, named name: String) throws(BillingError) {
        details.taxID = text("value")
        guard let kind: TaxIdentifier.Kind = value("type") else { return }
        details.taxIdentifier = try taxIdentifier(kind, named: name)
    }

    /// - Throws: `tax_id_invalid` when its country's rule refuses it, whatever of it.
    fileprivate func taxIdentifier(
        _ kind: TaxIdentifier.Kind, named name: String
    ) throws(BillingError) -> TaxIdentifier {
        guard let number = try? TaxIdentifier(text("value") ?? "", kind) else {
            throw .invalid(name, "Invalid value for \(kind.rawValue).", code: "tax_id_invalid")
        }
        return number
    }
}

extension Customer {
    /// It is named after its customer: there is one at most.
    var taxIDName: String { "txi_" + id.rawValue.dropFirst(Customer.idPrefix.count) }

    /// - Throws: `resource_missing` for another than theirs, and when they have none.
    fileprivate func requireTaxID(_ named: String, parameter: String = "id") throws(BillingError) {
        guard details.taxID != nil, named == taxIDName else {
            throw .notFound("tax_id", named, parameter: parameter)
        }
    }
}

extension BillingError {
    fileprivate static let secondTaxID = BillingError.invalid(
        "value", "This customer has a tax id, and can have one: delete it first.", code: "resource_already_exists")
}
