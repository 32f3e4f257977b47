import Billing
import Core

extension PortalSession.Flow {
    /// `flow_data` of a session, as far as there are flows.
    static let field = Field.object(
        "flow_data",
        [
            .choice("type", [kind], required: true),
            .object(
                "subscription_cancel", [Field("subscription", .token, required: true), RetentionOffer.flowField]),
        ])

    /// - Throws: `parameter_missing` without what is to be left, or without the coupon of an offer.
    init(_ sent: Parameters) throws(BillingError) {
        guard let leaving = sent.object("subscription_cancel"), let subscription = leaving.text("subscription") else {
            throw .missing("flow_data[subscription_cancel][subscription]")
        }
        let offer = leaving.object("retention")
        let coupon = offer?.object("coupon_offer")?.text("coupon")
        guard offer == nil || coupon != nil else {
            throw .missing("flow_data[subscription_cancel][retention][coupon_offer][coupon]")
        }
        self.init(leaving: .init(subscription), offering: coupon.map { Coupon.ID($0) })
    }

    var json: JSON {
        [
            "after_completion": ["hosted_confirmation": nil, "redirect": nil, "type": "portal_homepage"],
            "subscription_cancel": [
                "retention": offer,
                "subscription": .text(subscription.rawValue),
            ],
            "subscription_update": nil,
            "subscription_update_confirm": nil,
            "type": .text(Self.kind),
        ]
    }

    private var offer: JSON {
        guard let coupon else { return nil }
        return ["coupon_offer": ["coupon": .text(coupon.rawValue)], "type": .text(RetentionOffer.kind)]
    }
}
