import Billing
import Core

extension RetentionOffer {
    private static let couponField = Field.object("coupon_offer", [Field("coupon", .token, required: true)])

    /// Of `subscription_cancel` in a configuration.
    static let field = Field.object(
        "retention",
        [
            .boolean("enabled", required: true), .choice("type", [kind]), couponField, .integer("holdout_percent"),
            .integer("again_after_days"),
        ])

    /// Of `flow_data[subscription_cancel]`, as in the dialect.
    static let flowField = Field.object("retention", [.choice("type", [kind], required: true), couponField])

    /// What was sent, with what was not sent as it was; nil for nothing to offer.
    ///
    /// - Throws: `parameter_invalid_integer`, here for what no number of days can be.
    init?(_ sent: Parameters, onto existing: RetentionOffer?) throws(BillingError) {
        guard sent.boolean("enabled") == true else { return nil }
        self = existing ?? RetentionOffer(Coupon.ID(""))
        if let coupon = sent.object("coupon_offer")?.text("coupon") { self.coupon = coupon }
        if let percent = sent.integer("holdout_percent") { holdout = Int(clamping: percent) }
        if let days = sent.integer("again_after_days") { againAfterDays = Int(clamping: days) }
        try check()
    }

    var json: JSON {
        [
            "again_after_days": .integer(Int64(againAfterDays)),
            "coupon_offer": ["coupon": .text(coupon)],
            "enabled": true,
            "holdout_percent": .integer(Int64(holdout)),
            "type": .text(Self.kind),
        ]
    }

    /// Nothing is offered.
    static let off: JSON = [
        "again_after_days": nil, "coupon_offer": nil, "enabled": false, "holdout_percent": nil, "type": nil,
    ]
}
