import Billing
import Core

extension PlanChoices {
    private static let quantities = Field.object(
        "adjustable_quantity", [.boolean("enabled", required: true), .integer("minimum"), .integer("maximum")])

    /// Of `subscription_update`. A trial goes on when its plan changes: nothing else is agreed to.
    static let fields: [Field] = [
        .boolean("enabled", required: true),
        .list("default_allowed_updates", of: .choice(Update.allCases.map(\.rawValue))),
        .list(
            "products",
            of: .object([
                Field("product", .token, required: true), .list("prices", of: .token, required: true),
                .list("targets", of: .token), quantities,
            ])),
        .boolean("only_upgrades"),
        .choice(
            "proration_behavior",
            [SubscriptionChange.Proration.none, .createProrations, .alwaysInvoice].map(\.rawValue)),
        .object(
            "schedule_at_period_end",
            [
                .list(
                    "conditions",
                    of: .object([.choice("type", Waiting.allCases.map(\.rawValue), required: true)]))
            ]),
        .choice("trial_update_behavior", ["continue_trial"]),
    ]

    /// Writes what was sent. What was not sent stays as it is.
    mutating func apply(_ sent: Parameters) {
        if let updates = sent.texts("default_allowed_updates") {
            self.updates = Set(updates.compactMap(Update.init))
        }
        if let products = sent.objects("products") { self.products = products.map(Product.init) }
        onlyUpgrades = sent.boolean("only_upgrades") ?? onlyUpgrades
        proration = sent.value("proration_behavior") ?? proration
        if let schedule = sent.object("schedule_at_period_end"), let conditions = schedule.objects("conditions") {
            waiting = Set(conditions.compactMap { $0.value("type", as: Waiting.self) })
        }
    }

    var json: JSON {
        [
            "billing_cycle_anchor": nil,
            "default_allowed_updates": .array(updates.map(\.rawValue).sorted().map(JSON.text)),
            "enabled": true,
            "only_upgrades": .boolean(onlyUpgrades ?? false),
            "products": .array(products.map(\.json)),
            "proration_behavior": .text(proration.rawValue),
            "schedule_at_period_end": [
                "conditions": .array(waiting.map(\.rawValue).sorted().map { ["type": .text($0)] })
            ],
            "trial_update_behavior": "continue_trial",
        ]
    }
}

extension PlanChoices.Product {
    fileprivate init(_ sent: Parameters) {
        let adjustable = sent.object("adjustable_quantity")
        self.init(
            .init(sent.text("product") ?? ""), (sent.texts("prices") ?? []).map { .init($0) },
            quantities: adjustable?.boolean("enabled") == false
                ? nil
                : .init(
                    from: adjustable?.integer("minimum") ?? 1,
                    to: adjustable?.integer("maximum") ?? PlanChoices.Quantities.most),
            targets: sent.texts("targets").map { $0.map { Billing.Product.ID($0) } })
    }

    fileprivate var json: JSON {
        [
            "adjustable_quantity": [
                "enabled": .boolean(quantities != nil),
                "maximum": JSON(quantities?.maximum), "minimum": JSON(quantities?.minimum),
            ],
            "prices": .array(prices.map(JSON.text)),
            "product": .text(product),
            "targets": targets.map { JSON.array($0.map(JSON.text)) } ?? .null,
        ]
    }
}
