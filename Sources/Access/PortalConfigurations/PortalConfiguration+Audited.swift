import Billing
import Core
import Foundation

extension BillingTransaction {
    /// What the audit trail says of a configuration (K4).
    ///
    /// - Parameter actor: nothing is said where nobody is named.
    func audit(
        _ action: AuditAction, _ configuration: PortalConfiguration, details: [String: String] = [:],
        by actor: AuditActor?, at now: Instant
    ) throws {
        guard let actor else { return }
        var details = details
        details["mode"] = configuration.scope.mode.rawValue
        try audit(
            action, about: configuration.id.rawValue, details: details, by: actor, of: configuration.scope.merchant,
            at: now)
    }
}

extension PortalConfiguration {
    /// What is otherwise than it was, each under its name, and what it was under the same with `.before`.
    func changes(from before: PortalConfiguration) -> [String: String] {
        let (old, new) = (before.parts, parts)
        var changes: [String: String] = [:]
        for name in Set(old.keys).union(new.keys) where old[name] != new[name] {
            changes[name] = new[name] ?? ""
            changes[name + ".before"] = old[name] ?? ""
        }
        return changes
    }

    private var parts: [String: String] {
        var parts = features.parts
        parts["active"] = String(isActive)
        parts["login_page"] = String(loginPageIsEnabled)
        parts["name"] = name
        parts["headline"] = headline
        parts["default_return_url"] = defaultReturnURL
        parts["privacy_policy_url"] = privacyPolicyURL
        parts["terms_of_service_url"] = termsOfServiceURL
        return parts
    }
}

extension PortalConfiguration.Features {
    /// As they are stored, one by one. What has no order is put into that of the alphabet. They are texts,
    /// whole numbers and lists of them, which can always be encoded.
    fileprivate var parts: [String: String] {
        guard let data = try? JSONEncoder().encode(self),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return [:] }
        return object.mapValues { value in
            if let texts = value as? [String] { return texts.sorted().joined(separator: " ") }
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
            let json = try? JSONSerialization.data(withJSONObject: value, options: options)
            return json.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}
