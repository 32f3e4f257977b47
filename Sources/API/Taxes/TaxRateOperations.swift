import Billing
import Core

extension APIRoutes {
    static let taxRates: [APIOperation] = [
        APIOperation(
            .post, "/v1/tax_rates", "tax_rates.write", "tax_rate",
            [
                Field("display_name", .text, required: true), Field("percentage", .token, required: true),
                .boolean("inclusive", required: true), Field("country", .text), .boolean("active"), .metadata,
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await TaxRates(billing).create(
                    displayName: sent.text("display_name") ?? "", rate: try sent.rate("percentage"),
                    isInclusive: sent.boolean("inclusive") ?? false, country: sent.text("country"), in: request.scope,
                    isActive: sent.boolean("active") ?? true, metadata: sent.metadata())
            } showing: {
                $0.taxRate($1)
            }
        },
        APIOperation(.get, "/v1/tax_rates/:id", "tax_rates.read", "tax_rate") { request in
            let rate = try await TaxRates(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.taxRate(rate) }
        },
        APIOperation(
            .post, "/v1/tax_rates/:id", "tax_rates.write", "tax_rate",
            [Field("display_name", .text), Field("country", .text), .boolean("active"), .metadata]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await TaxRates(billing).update(request.id(), in: request.scope) { rate in
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
        ) { request in
            let sent = request.parameters
            let page = try await TaxRates(request.billing).list(
                in: request.scope, isActive: sent.boolean("active"), isInclusive: sent.boolean("inclusive"), sent.page()
            )
            return try await request.show(page) { rendering, rates in rates.map(rendering.taxRate) }
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
