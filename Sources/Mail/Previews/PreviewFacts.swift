import Billing
import Core
import Localization
import Wording

/// What a preview shows of a customer: their name, and of the last thing they were billed what there is. What they have not is
/// shown as nobody's.
public struct PreviewFacts: Hashable, Sendable {
    public let customer: Customer.ID
    public let name: String?
    public let plan: String?
    public let amount: String?
    public let number: String?
    public let method: String?
}

extension PreviewFacts {
    /// - Parameter customer: of the merchant; their scope is where everything is looked for (C1).
    public static func of(
        _ customer: Customer, at merchant: Merchant, in say: any Language, _ billing: BillingContext
    ) async throws -> PreviewFacts {
        let scope = customer.scope
        let reader = Reader(
            say, country: customer.details.address?.country ?? merchant.country, zone: merchant.zone)
        let invoice = try await Invoices(billing).of(customer.id, in: scope, PageRequest(limit: 1)).elements.first
        var plan: String?
        if let invoice {
            plan = try await Catalog(billing).plans(invoices: [invoice], in: scope, baseURL: billing.baseURL)
                .title(of: invoice, in: say)
        }
        let method = try await PaymentMethods(billing).list(of: customer.id, in: scope).first
        return PreviewFacts(
            customer: customer.id, name: customer.details.name, plan: plan,
            amount: invoice.map { reader.money($0.total) }, number: invoice?.number,
            method: method?.facts.title(in: say))
    }
}
