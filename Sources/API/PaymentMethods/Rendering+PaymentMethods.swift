import Billing
import Core

extension Rendering {
    func methods(_ ids: [PaymentMethod.ID]) throws -> [PaymentMethod.ID: JSON] {
        Dictionary(try tx.methods.find(ids, in: scope).map { ($0.id, method($0)) }, uniquingKeysWith: { $1 })
    }

    func method(_ it: PaymentMethod) -> JSON {
        let type = Self.type(of: it.facts.kind)
        return .object([
            .init(key: "id", value: .text(it.id.rawValue)),
            .init(key: "object", value: "payment_method"),
            .init(key: "allow_redisplay", value: "unspecified"),
            .init(key: "billing_details", value: billingDetails(it)),
            .init(key: type, value: block(it)),
            .init(key: "created", value: JSON(it.createdAt)),
            .init(key: "customer", value: reference(it.customer, Link.customer)),
            .init(key: "customer_account", value: nil),
            .init(key: "livemode", value: .boolean(it.scope.mode.isLive)),
            .init(key: "metadata", value: JSON(it.metadata)),
            .init(key: "type", value: .text(type)),
        ])
    }

    func billingDetails(_ it: PaymentMethod) -> JSON {
        [
            "address": [
                "city": nil, "country": nil, "line1": nil, "line2": nil, "postal_code": nil, "state": nil,
            ],
            "email": JSON(it.billingEmail),
            "name": JSON(it.billingName),
            "phone": nil,
            "tax_id": nil,
        ]
    }

    /// Of a charge whose method is not known yet.
    static let noBillingDetails: JSON = [
        "address": [
            "city": nil, "country": nil, "line1": nil, "line2": nil, "postal_code": nil, "state": nil,
        ],
        "email": nil, "name": nil, "phone": nil, "tax_id": nil,
    ]

    /// What a charge says about how it was paid.
    func methodDetails(_ it: PaymentMethod) -> JSON {
        let type = Self.type(of: it.facts.kind)
        return .object([.init(key: type, value: block(it)), .init(key: "type", value: .text(type))])
    }

    /// Rails that the dialect has no name for are `custom` methods.
    static func type(of kind: PaymentMethod.Kind) -> String { kind == .card ? "card" : "custom" }

    private func block(_ it: PaymentMethod) -> JSON {
        guard it.facts.kind == .card else {
            return [
                "display_name": .text(it.facts.brand), "kind": .text(it.facts.kind.rawValue),
                "last4": JSON(it.facts.last4), "logo": nil, "type": .text(it.facts.kind.rawValue),
            ]
        }
        return [
            "brand": .text(it.facts.brand),
            "checks": ["address_line1_check": nil, "address_postal_code_check": nil, "cvc_check": nil],
            "country": JSON(it.facts.country),
            "display_brand": .text(it.facts.brand),
            "exp_month": JSON(it.facts.expiryMonth),
            "exp_year": JSON(it.facts.expiryYear),
            "fingerprint": JSON(it.facts.fingerprint),
            "funding": .text(it.facts.funding ?? "unknown"),
            "generated_from": nil,
            "last4": JSON(it.facts.last4),
            "networks": ["available": [.text(it.facts.brand)], "preferred": nil],
            "regulated_status": nil,
            "three_d_secure_usage": ["supported": true],
            "wallet": nil,
        ]
    }
}
