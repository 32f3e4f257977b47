import Billing
import Core

extension APIRoutes {
    /// Ours: Stripe has these in its dashboard only.
    static let defaultTaxRates: [APIOperation] = [
        APIOperation(.get, "/v1/default_tax_rates", "tax_rates.read", "tax_rate") { request in
            let rates = try await TaxRates(request.billing).defaults(in: request.scope)
            return try await request.show { $0.defaultTaxRates(rates) }
        },
        APIOperation(.post, "/v1/default_tax_rates", "tax_rates.write", "tax_rate", [.list("tax_rates", of: .token)]) {
            request in
            guard let sent = request.parameters.texts("tax_rates") else { throw BillingError.missing("tax_rates") }
            return try await request.change { billing in
                try await TaxRates(billing).setDefaults(sent.map { TaxRate.ID($0) }, in: request.scope)
            } showing: {
                $0.defaultTaxRates($1)
            }
        },
    ]
}
