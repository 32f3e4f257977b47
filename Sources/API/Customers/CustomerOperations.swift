import Billing
import Core

extension APIRoutes {
    private static let customerFields: [Field] = [
        .text("name"), .text("email"), .text("phone"), .text("description"), .address, .metadata,
        .list("preferred_locales"), .invoiceSettings,
    ]

    static let customers: [APIOperation] = [
        APIOperation(
            .post, "/v1/customers", "customers.write", "customer",
            customerFields + [
                Field("payment_method", .token), Field("test_clock", .token), .integer("balance"),
                .list(
                    "tax_id_data",
                    of: .object([Field("type", .text, required: true), Field("value", .text, required: true)])),
            ]
        ) { request in
            let customers = Customers(request.billing)
            let sent = request.parameters
            var details = CustomerDetails()
            try sent.assign(to: &details)
            if let taxIDs = sent.objects("tax_id_data"), !taxIDs.isEmpty {
                guard taxIDs.count == 1 else { throw BillingError.invalid("tax_id_data", "A customer has one tax id.") }
                try taxIDs[0].assignTaxID(to: &details, named: "tax_id_data[0][value]")
            }
            // Whatever can be refused is refused before there is a customer.
            let method = try await request.newMethod()
            let (metadata, balance) = (sent.metadata(), try await request.balance())
            let clock: TestClock.ID? = sent.id("test_clock")
            guard let method else {
                return try await request.change { [details] billing in
                    try await Customers(billing).create(
                        details, in: request.scope, metadata: metadata, balance: balance, testClock: clock)
                } showing: {
                    try $0.customer($1)
                }
            }
            var customer = try await customers.create(
                details, in: request.scope, metadata: metadata, balance: balance, testClock: clock)
            let last = request.ending(showing: customer.id)
            _ = try await PaymentMethods(last).attach(method, to: customer.id, in: request.scope)
            customer = try await customers.find(customer.id, in: request.scope)
            return try await request.show { [customer] in try $0.customer(customer) }
        },
        APIOperation(.get, "/v1/customers/:id", "customers.read", "customer") { request in
            let id = request.id(of: Customer.self)
            if let deleted = try await request.deletedCustomer(id) { return deleted }
            let customer = try await Customers(request.billing).find(id, in: request.scope)
            return try await request.show { try $0.customer(customer) }
        },
        APIOperation(.post, "/v1/customers/:id", "customers.write", "customer", customerFields) { request in
            let customers = Customers(request.billing)
            let sent = request.parameters
            let id = request.id(of: Customer.self)
            let method: PaymentMethod.ID? = sent.object("invoice_settings")?.id("default_payment_method")
            if let method {
                _ = try await PaymentMethods(request.billing).find(method, of: id, in: request.scope)
                try await Restoration(request.billing).requireReconciled(toCharge: method, in: request.scope)
            }
            let change: @Sendable (inout Customer) throws -> Void = { customer in
                try sent.assign(to: &customer.details)
                customer.metadata = sent.metadata(onto: customer.metadata)
            }
            guard let method else {
                return try await request.change { billing in
                    try await Customers(billing).update(id, in: request.scope, change)
                } showing: {
                    try $0.customer($1)
                }
            }
            _ = try await customers.update(id, in: request.scope, change)
            _ = try await PaymentMethods(request.ending(showing: id)).makeDefault(
                method, of: id, in: request.scope, everywhere: false)
            let customer = try await customers.find(id, in: request.scope)
            return try await request.show { try $0.customer(customer) }
        },
        APIOperation(.delete, "/v1/customers/:id", "customers.write", "customer") { request in
            let id = request.id(of: Customer.self)
            try await Customers(request.billing).delete(id, in: request.scope)
            return .deleted("customer", id.rawValue)
        },
        .list("/v1/customers", "customers.read", "customer", [Field("email", .token)]) { request in
            let page = try await Customers(request.billing).list(
                in: request.scope, email: request.parameters.text("email"), request.parameters.page())
            return try await request.show(page) { try $0.customers($1) }
        },
    ]
}

extension Parameters {
    fileprivate func assign(to details: inout CustomerDetails) throws(BillingError) {
        assign("name", to: &details.name)
        assign("email", to: &details.email)
        assign("phone", to: &details.phone)
        assign("description", to: &details.description)
        details.address = address(onto: details.address)
        if let locales = texts("preferred_locales") { details.locale = locales.first }
        try assignPurchaseOrder(to: &details)
    }
}

extension APIRequest {
    /// The method that a customer is created with: it exists, or a token makes it, and it belongs to nobody.
    fileprivate func newMethod() async throws -> PaymentMethod.ID? {
        let methods = PaymentMethods(billing)
        let sent: PaymentMethod.ID? = parameters.id("payment_method")
        let wanted: PaymentMethod.ID? = parameters.object("invoice_settings")?.id("default_payment_method")
        if let wanted, wanted != sent {
            throw BillingError.notFound(
                "payment_method", wanted.rawValue, parameter: "invoice_settings[default_payment_method]")
        }
        guard let sent else { return nil }
        do {
            guard try await methods.find(sent, in: scope).customer == nil else {
                throw BillingError.invalid("payment_method", "The payment method is attached to another customer.")
            }
            return sent
        } catch let error as BillingError where error.kind == .notFound {
            return try await methods.create(fromToken: sent.rawValue, in: scope).id
        }
    }

    /// What a customer begins with, in the merchant's currency (Stripe, "Customer balance").
    fileprivate func balance() async throws -> Money? {
        guard let amount = parameters.integer("balance"), amount != 0 else { return nil }
        return try Money(
            dialect: amount, try await Merchants(billing).find(scope.merchant).currency, parameter: "balance")
    }

    /// A customer that was deleted is still known by that, as in the dialect.
    fileprivate func deletedCustomer(_ id: Customer.ID) async throws -> JSON? {
        let scope = scope
        return try await billing.read { tx in
            try tx.customers.isDeleted(id, in: scope) ? .deleted("customer", id.rawValue) : nil
        }
    }
}
