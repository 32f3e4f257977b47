import Billing
import Core

extension APIRoutes {
    private static let customerFields: [Field] = [
        .text("name"), .text("email"), .text("phone"), .text("description"), .address, .metadata,
        .list("preferred_locales"),
        .object("invoice_settings", [Field("default_payment_method", .text)]),
    ]

    static let customers: [Operation] = [
        Operation(
            .post, "/v1/customers", "customers.write", "customer",
            customerFields + [
                Field("payment_method", .text), Field("test_clock", .text), .integer("balance"),
                .list(
                    "tax_id_data",
                    of: .object([Field("type", .text, required: true), Field("value", .text, required: true)])),
            ]
        ) { call in
            let customers = Customers(call.billing)
            let sent = call.parameters
            var details = CustomerDetails()
            sent.assign(to: &details)
            if let taxIDs = sent.objects("tax_id_data"), !taxIDs.isEmpty {
                guard taxIDs.count == 1 else { throw BillingError.invalid("tax_id_data", "A customer has one tax id.") }
                details.taxID = taxIDs[0].text("value")
            }
            var customer = try await customers.create(
                details, in: call.scope, metadata: sent.metadata(), balance: sent.integer("balance") ?? 0,
                testClock: sent.id("test_clock"))
            if let method: PaymentMethod.ID = sent.id("payment_method") {
                let attached = try await PaymentMethods(call.billing).attach(method, to: customer.id, in: call.scope)
                // A test token is not a method yet: what it made is the default already.
                if attached.id == method { try await makeDefault(sent, of: customer.id, call) }
            } else {
                try await makeDefault(sent, of: customer.id, call)
            }
            customer = try await customers.find(customer.id, in: call.scope)
            return try await call.show { [customer] in try $0.customer(customer) }
        },
        Operation(.get, "/v1/customers/:id", "customers.read", "customer") { call in
            let id = call.id(of: Customer.self)
            if let deleted = try await call.deletedCustomer(id) { return deleted }
            let customer = try await Customers(call.billing).find(id, in: call.scope)
            return try await call.show { try $0.customer(customer) }
        },
        Operation(.post, "/v1/customers/:id", "customers.write", "customer", customerFields) { call in
            let customers = Customers(call.billing)
            let sent = call.parameters
            let id = call.id(of: Customer.self)
            _ = try await customers.update(id, in: call.scope) { customer in
                sent.assign(to: &customer.details)
                customer.metadata = sent.metadata(onto: customer.metadata)
            }
            try await makeDefault(sent, of: id, call)
            let customer = try await customers.find(id, in: call.scope)
            return try await call.show { try $0.customer(customer) }
        },
        Operation(.delete, "/v1/customers/:id", "customers.write", "customer") { call in
            let id = call.id(of: Customer.self)
            try await Customers(call.billing).delete(id, in: call.scope)
            return .deleted("customer", id.rawValue)
        },
        .list("/v1/customers", "customers.read", "customer", [Field("email", .text)]) { call in
            let page = try await Customers(call.billing).list(
                in: call.scope, email: call.parameters.text("email"), call.parameters.page())
            return try await call.show(page) { try $0.customers($1) }
        },
    ]

    private static func makeDefault(_ sent: Parameters, of customer: Customer.ID, _ call: Call) async throws {
        guard let method: PaymentMethod.ID = sent.object("invoice_settings")?.id("default_payment_method") else {
            return
        }
        _ = try await PaymentMethods(call.billing).makeDefault(method, of: customer, in: call.scope, everywhere: false)
    }
}

extension Parameters {
    fileprivate func assign(to details: inout CustomerDetails) {
        assign("name", to: &details.name)
        assign("email", to: &details.email)
        assign("phone", to: &details.phone)
        assign("description", to: &details.description)
        details.address = address(onto: details.address)
        if let locales = texts("preferred_locales") { details.locale = locales.first }
    }
}

extension Call {
    /// A customer that was deleted is still known by that, as in the dialect.
    fileprivate func deletedCustomer(_ id: Customer.ID) async throws -> JSON? {
        let scope = scope
        return try await billing.database.read { db in
            try db.isDeleted(id, in: scope) ? .deleted("customer", id.rawValue) : nil
        }
    }
}
