import Core

/// A setting that is not what it was, for the audit trail.
struct MerchantChange: Hashable, Sendable {
    let field: MerchantField
    /// Empty when there was, or is, nothing.
    let before: String
    let after: String

    /// - Returns: nil when nothing changed.
    init?(_ field: MerchantField, _ before: String?, _ after: String?) {
        guard before != after else { return nil }
        self.field = field
        self.before = before ?? ""
        self.after = after ?? ""
    }

    /// What each setting is now under its name, and what it was under the same with `.before`.
    static func details(_ changes: [MerchantChange]) -> [String: String] {
        var details: [String: String] = [:]
        for change in changes {
            details[change.field.rawValue] = change.after
            details[change.field.rawValue + ".before"] = change.before
        }
        return details
    }
}

extension Merchant {
    /// What the numbers of its papers begin with: what it chose, or the first word of its slug.
    public var wordOfNumbers: String { InvoiceNumber.word(of: self) }

    /// What is otherwise in the other one.
    func changes(to it: Merchant) -> [MerchantChange] {
        let changes: [MerchantChange?] = [
            MerchantChange(.name, name, it.name), MerchantChange(.slug, slug, it.slug),
            MerchantChange(.email, email, it.email), MerchantChange(.locale, locale, it.locale),
            MerchantChange(.zone, zone.id, it.zone.id),
            MerchantChange(.portalIsEnabled, String(portalIsEnabled), String(it.portalIsEnabled)),
            MerchantChange(.numberPrefix, InvoiceNumber.word(of: self), InvoiceNumber.word(of: it)),
            MerchantChange(.frameOrigins, frameOrigins.stored, it.frameOrigins.stored),
            MerchantChange(.dunning, JSONText.of(dunning), JSONText.of(it.dunning)),
        ]
        return changes.compactMap(\.self) + brand.changes(to: it.brand)
    }
}

extension Brand {
    fileprivate func changes(to it: Brand) -> [MerchantChange] {
        let changes: [MerchantChange?] = [
            MerchantChange(.color, color, it.color), MerchantChange(.logo, logo, it.logo),
            MerchantChange(.icon, icon, it.icon), MerchantChange(.supportEmail, supportEmail, it.supportEmail),
            MerchantChange(.supportPhone, supportPhone, it.supportPhone),
            MerchantChange(.website, website, it.website), MerchantChange(.taxID, taxID, it.taxID),
            MerchantChange(.address, address, it.address), MerchantChange(.senderName, senderName, it.senderName),
            MerchantChange(.replyTo, replyTo, it.replyTo),
        ]
        return changes.compactMap(\.self)
    }
}

extension PortalConfiguration {
    /// What a merchant's settings can change about it.
    func changes(to it: PortalConfiguration) -> [MerchantChange] {
        let changes: [MerchantChange?] = [
            MerchantChange(.headline, headline, it.headline),
            MerchantChange(.privacyPolicyURL, privacyPolicyURL, it.privacyPolicyURL),
            MerchantChange(.termsOfServiceURL, termsOfServiceURL, it.termsOfServiceURL),
        ]
        return changes.compactMap(\.self)
    }
}
