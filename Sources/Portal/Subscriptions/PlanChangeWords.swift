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

    /// `Plan anual`, `Alimento × 3`.
    func name(of offer: PlanOffer, _ quantity: Int64) -> String {
        plans.name(of: offer.price) + (quantity == 1 ? "" : " × " + reader.number(quantity))
    }

    /// What there is until it changes.
    var current: String {
        SubscriptionWords(offers.subscription, for: context.reader).items(plans).joined(separator: " + ")
    }

    func address(of offer: PlanOffer, _ quantity: Int64) -> String {
        context.paths.plan(id, to: offer.price.id) + (offer.quantities == nil ? "" : "?quantity=\(quantity)")
    }

    /// - Returns: nil for what cannot be had; what there is, or comes nearest to it, when nothing was typed.
    func quantity(typed: String?, of offer: PlanOffer) -> Int64? {
        guard let limits = offer.quantities, let typed else { return offers.quantity(of: offer) }
        guard let quantity = Int64(typed), limits.minimum...limits.maximum ~= quantity else { return nil }
        return quantity
    }

    /// - Parameters:
    ///   - typed: what was not a quantity of `refused`.
    func choicePage(refusing typed: String? = nil, for refused: PlanOffer? = nil) -> PlanChoicePage {
        PlanChoicePage(
            frame: context.frame(.subscriptions), current: current,
            choices: offers.all.map { choice($0, refusing: $0 == refused ? typed : nil) },
            back: context.paths.subscription(id))
    }

    private func choice(_ offer: PlanOffer, refusing typed: String?) -> PlanChoicePage.Choice {
        let frequency = offer.price.recurrence.map(say.each) ?? ""
        return PlanChoicePage.Choice(
            name: plans.name(of: offer.price), picture: plans.picture(of: offer.price),
            description: plans.description(of: offer.price), amount: reader.money(offer.price.unitAmount),
            frequency: offer.quantities == nil ? frequency : say.perUnit(frequency), isCurrent: offer.isCurrent,
            quantity: offer.quantities.map { limits in
                .init(
                    value: typed ?? "\(offers.quantity(of: offer))", limits: limits.minimum...limits.maximum,
                    error: typed.map { _ in wrong(limits) })
            },
            address: offer.isOpen ? context.paths.plan(id, to: offer.price.id) : nil)
    }

    private func wrong(_ limits: PlanChoices.Quantities) -> String {
        let least = reader.number(limits.minimum)
        return limits.maximum == PlanChoices.Quantities.most
            ? say.quantityFrom(least) : say.quantityBetween(least, reader.number(limits.maximum))
    }
}
