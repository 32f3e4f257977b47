import Billing
import Core

extension Rendering {
    /// - Note: `charges_enabled` is of the key's mode: whether it has a processor. What the portal says comes from that mode's default
    ///   configuration.
    func account(_ it: Merchant) throws -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "account",
            "business_profile": [
                "name": .text(it.name), "support_email": JSON(it.brand.supportEmail),
                "support_phone": JSON(it.brand.supportPhone), "url": JSON(it.brand.website),
            ],
            "charges_enabled": .boolean(try tx.processorAccounts.exist(in: scope)),
            "country": .text(it.country),
            "created": JSON(it.createdAt),
            "default_currency": JSON(it.currency),
            "details_submitted": true,
            "email": .text(it.email),
            "metadata": [:],
            "payouts_enabled": false,
            "settings": try settings(it),
            "type": "standard",
        ]
    }

    private func settings(_ it: Merchant) throws -> JSON {
        [
            "branding": [
                "icon": picture(it.brand.icon), "logo": picture(it.brand.logo),
                "primary_color": .text(it.brand.color), "secondary_color": nil,
            ],
            "dashboard": ["display_name": .text(it.name), "timezone": .text(it.zone.id)],
            "dunning": it.dunning.json,
            "invoices": [
                "address": JSON(it.brand.address), "number_prefix": .text(it.wordOfNumbers),
                "tax_id": JSON(it.brand.taxID),
            ],
            "mail": ["reply_to": JSON(it.brand.replyTo), "sender_name": JSON(it.brand.senderName)],
            "portal": try portal(it),
        ]
    }

    /// Where it is served; Stripe has the id of a file here.
    private func picture(_ name: String?) -> JSON { JSON(name.map { baseURL + Merchants.pictureAddress($0) }) }

    private func portal(_ it: Merchant) throws -> JSON {
        let configuration = try tx.configurations.findDefault(in: scope)
        return [
            "enabled": .boolean(it.portalIsEnabled),
            "frame_origins": .array(it.frameOrigins.all.map { .text($0) }), "headline": JSON(configuration.headline),
            "locale": .text(it.locale), "privacy_policy_url": JSON(configuration.privacyPolicyURL),
            "return_origins": .array(try tx.returnOrigins.all(of: it.id).map { .text($0) }),
            "slug": .text(it.slug), "terms_of_service_url": JSON(configuration.termsOfServiceURL),
            "url": .text("\(baseURL)/p/\(it.slug)"),
        ]
    }
}
