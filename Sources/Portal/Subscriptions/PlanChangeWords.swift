import Billing
import Core
import Localization
import Web
import Wording

/// What may be changed of a subscription, in the reader's words.
struct PlanChangeWords: Sendable {
    let offers: PlanOffers
    let plans: Plans
    let context: CustomerContext

    var id: Subscription.ID { offers.subscription.id }
    var say: any Language { context.say }
    /// In whose zone the subscription's days were agreed (T3).
    var reader: Reader { SubscriptionWords(offers.subscription, for: context.reader).reader }

    /// What there would be: `Plan anual`, `Alimento × 3`, `Plan Plus + Usuarios × 5`.
    func name(of offer: PlanOffer, _ quantity: Int64) -> String {
        offers.subscription.items.map { item in
            item.id == offer.item.id ? name(of: offer.price, quantity) : name(of: item.price, item.quantity)
        }.joined(separator: " + ")
    }

    private func name(of price: Price, _ quantity: Int64) -> String {
        plans.name(of: price) + (quantity == 1 ? "" : " × " + reader.number(quantity))
    }

    /// What there is until it changes.
    var current: String {
        SubscriptionWords(offers.subscription, for: context.reader).items(plans).joined(separator: " + ")
    }

    func address(of offer: PlanOffer, _ quantity: Int64) -> String {
        context.paths.plan(
            id, to: offer.price.id, insteadOf: offers.areOfSeveral ? offer.item.id : nil,
            quantity: offer.quantities == nil ? nil : quantity)
    }

    /// - Returns: nil for what cannot be had; what there is, or comes nearest to it, when nothing was typed.
    func quantity(typed: String?, of offer: PlanOffer) -> Int64? {
        guard let limits = offer.quantities, let typed else { return offers.quantity(of: offer) }
        guard let quantity = Int64(typed), limits.minimum...limits.maximum ~= quantity else { return nil }
        return quantity
    }

    /// - Parameters:
    ///   - typed: what was not a quantity of `refused`.
    func choicePage(refusing typed: String? = nil, for refused: PlanOffer? = nil) throws -> PlanChoicePage {
        PlanChoicePage(
            frame: context.frame(.subscriptions), current: current,
            parts: try offers.subscription.items.compactMap { try part($0, refusing: typed, for: refused) },
            back: context.paths.subscription(id))
    }

    /// What may be had in place of an item; nil where it stays as it is.
    private func part(
        _ item: SubscriptionItem, refusing typed: String?, for refused: PlanOffer?
    ) throws -> PlanChoicePage.Part? {
        let choices = try offers.all.enumerated().filter { $0.element.item.id == item.id }.map { number, offer in
            try choice(offer, "quantity-\(number)", refusing: offer == refused ? typed : nil)
        }
        guard !choices.isEmpty else { return nil }
        return .init(title: offers.areOfSeveral ? name(of: item.price, item.quantity) : nil, choices: choices)
    }

    private func choice(_ offer: PlanOffer, _ id: String, refusing typed: String?) throws -> PlanChoicePage.Choice {
        let frequency = offer.price.recurrence.map(say.each) ?? ""
        // Where how many is not chosen, there are as many as now: that is what would be charged.
        let fixed = offer.quantities == nil ? offers.quantity(of: offer) : 1
        let amount = try offer.price.unitAmount.multiplied(by: fixed)
        return PlanChoicePage.Choice(
            name: name(of: offer.price, fixed), picture: plans.picture(of: offer.price),
            description: plans.description(of: offer.price), amount: reader.money(amount),
            frequency: offer.quantities == nil ? frequency : say.perUnit(frequency), isCurrent: offer.isCurrent,
            quantity: offer.quantities.map { limits in
                .init(
                    value: typed ?? "\(offers.quantity(of: offer))", limits: limits.minimum...limits.maximum,
                    error: typed.map { _ in wrong(limits) })
            },
            id: id, item: offers.areOfSeveral ? offer.item.id.rawValue : nil,
            address: offer.isOpen ? context.paths.plan(self.id, to: offer.price.id) : nil)
    }

    private func wrong(_ limits: PlanChoices.Quantities) -> String {
        let least = reader.number(limits.minimum)
        return limits.maximum == PlanChoices.Quantities.most
            ? say.quantityFrom(least) : say.quantityBetween(least, reader.number(limits.maximum))
    }
}
