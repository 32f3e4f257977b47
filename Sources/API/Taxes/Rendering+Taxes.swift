import Billing
import Core

extension Rendering {
    func taxRates(_ ids: [TaxRate.ID]) throws -> [TaxRate.ID: JSON] {
        try tx.taxRates.find(Set(ids), in: scope).mapValues(taxRate)
    }

    /// All of them at once, in their order: there is no second page.
    func defaultTaxRates(_ rates: [TaxRate]) -> JSON { .list(rates.map(taxRate), url: "/v1/default_tax_rates") }

    func taxRate(_ it: TaxRate) -> JSON {
        // A percentage is a JSON number: its exact decimal digits, never a floating-point one.
        let percentage = JSON.raw(it.rate.description)
        return [
            "id": .text(it.id.rawValue),
            "object": "tax_rate",
            "active": .boolean(it.isActive),
            "country": JSON(it.country),
            "created": JSON(it.createdAt),
            "description": nil,
            "display_name": .text(it.displayName),
            "effective_percentage": percentage,
            "flat_amount": nil,
            "inclusive": .boolean(it.isInclusive),
            "jurisdiction": nil,
            "jurisdiction_level": nil,
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "percentage": percentage,
            "rate_type": "percentage",
            "state": nil,
            "tax_type": nil,
        ]
    }

    /// Taxes of a document or a line, as newer clients read them.
    func taxes(_ taxes: [InvoiceTax]) -> JSON {
        .array(
            taxes.map { tax in
                [
                    "amount": .amount(tax.amount),
                    "tax_behavior": tax.isInclusive ? "inclusive" : "exclusive",
                    "tax_rate_details": ["tax_rate": .text(tax.taxRate)],
                    "taxability_reason": "not_available",
                    "taxable_amount": .amount(tax.taxable),
                    "type": "tax_rate_details",
                ]
            })
    }

    /// The same, as older clients read them.
    func taxAmounts(_ taxes: [InvoiceTax]) -> JSON {
        .array(
            taxes.map { tax in
                [
                    "amount": .amount(tax.amount),
                    "inclusive": .boolean(tax.isInclusive),
                    "tax_rate": .reference(.taxRate(TaxRate.ID(tax.taxRate))),
                    "taxability_reason": nil,
                    "taxable_amount": .amount(tax.taxable),
                ]
            })
    }
}
