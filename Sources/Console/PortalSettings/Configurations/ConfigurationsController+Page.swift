import Billing
import Core
import Hummingbird
import Localization
import Web

extension ConfigurationsController {
    /// - Parameters:
    ///   - typed: what the boxes hold.
    ///   - customer: what was typed of somebody who is to have it, and what is wrong with that.
    func page(
        of it: PortalConfiguration, _ typed: ConfigurationForm, _ context: ConsoleContext,
        faults: FormFaults = FormFaults(), customer: (typed: String, error: String)? = nil
    ) async throws -> ConfigurationPage {
        let plans = try await SoldPlan.all(in: context.scope, console.billing)
        let assigned = try await configurations.customers(with: it.id, in: context.scope)
        let (reader, mayChange) = (context.reader, context.may(.settingsWrite))
        var card = ConfigurationCustomersCard(
            configuration: it, paths: context.paths, customers: assigned.elements,
            shownOfMore: assigned.hasMore ? reader.number(Int64(assigned.elements.count)) : nil, mayChange: mayChange,
            token: context.token, say: context.say)
        if let customer { (card.typed, card.error) = (customer.typed, customer.error) }
        return ConfigurationPage(
            frame: context.frame(.portalSettings), paths: context.paths, configuration: it, form: typed,
            faults: faults, plans: plans,
            prices: Dictionary(uniqueKeysWithValues: plans.map { ($0.product.id, $0.words(for: reader)) }),
            facts: ConfigurationFacts(it.features, of: context.merchant, for: reader),
            address: try await context.address(of: it),
            snippets: PortalSnippets(
                baseURL: console.billing.baseURL, mode: context.mode, configuration: it.isDefault ? nil : it.id),
            assigned: card, mayChange: mayChange, token: context.token)
    }
}

extension SoldPlan {
    /// `$9.990 al mes, $99.900 al año`.
    fileprivate func words(for reader: Reader) -> String {
        prices.map { price in
            let each = price.recurrence.map { " " + reader.say.each($0) } ?? ""
            return reader.money(price.unitAmount) + each
        }.joined(separator: ", ")
    }
}
