import Access
import Billing
import Core

/// Ours: a customer's own address, which lasts and still asks for the proof (S05).
extension APIRoutes {
    static let customerAddresses: [APIOperation] = [
        APIOperation(
            .get, "/v1/customers/:id/portal_address", "customers.read", "customer_portal_address"
        ) { request in
            let id = request.id(of: Customer.self)
            let address = try await CustomerAddresses(request.billing).find(of: id, in: request.scope)
            return try await request.show { try $0.customerAddress(address, of: id) }
        },
        APIOperation(
            .post, "/v1/customers/:id/portal_address", "customers.write", "customer_portal_address"
        ) { request in
            let id = request.id(of: Customer.self)
            return try await request.change { billing in
                try await CustomerAddresses(billing).rotate(of: id, in: request.scope)
            } showing: {
                try $0.customerAddress($1, of: id)
            }
        },
        APIOperation(
            .delete, "/v1/customers/:id/portal_address", "customers.write", "customer_portal_address"
        ) { request in
            let id = request.id(of: Customer.self)
            try await CustomerAddresses(request.billing).end(of: id, in: request.scope)
            return .deleted("customer_portal_address", id.rawValue)
        },
    ]
}

extension Rendering {
    /// - Parameter address: nil where the customer has none.
    func customerAddress(_ address: CustomerAddress?, of customer: Customer.ID) throws -> JSON {
        let slug = try tx.merchants.find(scope.merchant).slug
        let token = address?.token(tx.keys)?.exposed
        return [
            "id": JSON(address?.id.rawValue),
            "object": "customer_portal_address",
            "created": JSON(address?.createdAt),
            "customer": .text(customer.rawValue),
            "livemode": .boolean(scope.mode.isLive),
            "url": JSON(token.map { "\(baseURL)/p/\(slug)/me/\($0)" }),
        ]
    }
}
