import Billing
import Core

extension APIRoutes {
    /// Ours: Stripe has these in its dashboard only.
    static let defaultTaxRates: [Operation] = [
        Operation(.get, "/v1/default_tax_rates", "tax_rates.read", "tax_rate") { call in
            let rates = try await TaxRates(call.billing).defaults(in: call.scope)
            return try await call.show { $0.defaultTaxRates(rates) }
        },
        Operation(.post, "/v1/default_tax_rates", "tax_rates.write", "tax_rate", [.list("tax_rates", of: .token)]) {
            call in
            guard let sent = call.parameters.texts("tax_rates") else { throw BillingError.missing("tax_rates") }
            return try await call.change { billing in
                try await TaxRates(billing).setDefaults(sent.map { TaxRate.ID($0) }, in: call.scope)
            } showing: {
                $0.defaultTaxRates($1)
            }
        },
    ]
}
