import Billing
import Core

extension APIRoutes {
    static let taxRates: [Operation] = [
        Operation(
            .post, "/v1/tax_rates", "tax_rates.write", "tax_rate",
            [
                Field("display_name", .text, required: true), Field("percentage", .token, required: true),
                .boolean("inclusive", required: true), Field("country", .text), .boolean("active"), .metadata,
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await TaxRates(billing).create(
                    displayName: sent.text("display_name") ?? "", rate: try sent.rate("percentage"),
                    isInclusive: sent.boolean("inclusive") ?? false, country: sent.text("country"), in: call.scope,
                    isActive: sent.boolean("active") ?? true, metadata: sent.metadata())
            } showing: {
                $0.taxRate($1)
            }
        },
        Operation(.get, "/v1/tax_rates/:id", "tax_rates.read", "tax_rate") { call in
            let rate = try await TaxRates(call.billing).find(call.id(), in: call.scope)
            return try await call.show { $0.taxRate(rate) }
        },
        Operation(
            .post, "/v1/tax_rates/:id", "tax_rates.write", "tax_rate",
            [Field("display_name", .text), Field("country", .text), .boolean("active"), .metadata]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await TaxRates(billing).update(call.id(), in: call.scope) { rate in
                    if let name = sent.text("display_name") {
                        rate.displayName = try FreeText.line(name, parameter: "display_name", limit: 50)
                    }
                    if let country = sent.text("country") { rate.country = country }
                    if let isActive = sent.boolean("active") { rate.isActive = isActive }
                    rate.metadata = sent.metadata(onto: rate.metadata)
                }
            } showing: {
                $0.taxRate($1)
            }
        },
        .list(
            "/v1/tax_rates", "tax_rates.read", "tax_rate", [.boolean("active"), .boolean("inclusive")]
        ) { call in
            let sent = call.parameters
            let page = try await TaxRates(call.billing).list(
                in: call.scope, isActive: sent.boolean("active"), isInclusive: sent.boolean("inclusive"), sent.page())
            return try await call.show(page) { rendering, rates in rates.map(rendering.taxRate) }
        },
    ]
}

extension Parameters {
    /// - Throws: `invalid_percentage`, naming the parameter.
    func rate(_ name: String) throws(BillingError) -> Rate {
        do {
            return try Rate(text(name) ?? "")
        } catch {
            throw .invalid(name, error.message, code: error.code)
        }
    }
}
