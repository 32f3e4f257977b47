import Billing
import Core
import Localization
import Web

/// What the form of a configuration asks, and what was ticked and typed.
struct ConfigurationForm: Sendable, Hashable {
    /// The questions that are typed, by the names of their boxes.
    enum Text: String, CaseIterable, Sendable {
        case name, headline
        case returnURL = "default_return_url"
        case privacyURL = "privacy_policy_url"
        case termsURL = "terms_of_service_url"

        /// As the domain spells it in its errors.
        var parameter: String {
            switch self {
            case .name, .returnURL: rawValue
            case .headline, .privacyURL, .termsURL: "business_profile[\(rawValue)]"
            }
        }

        /// In characters, as the domain checks them.
        var limit: Int {
            switch self {
            case .name: 100
            case .headline: 60
            case .returnURL, .privacyURL, .termsURL: 2_048
            }
        }
    }

    static let cancelMode = "cancel_mode"
    static let publicCancellation = "public_cancellation"

    var texts: [Text: String]
    var switches: Set<PortalSwitch>
    /// `at_period_end` or `immediately`.
    var cancelMode: String
    var reasons: Set<Cancellation.Reason>
    /// Empty: as the country wants it.
    var publicCancellation: String
    /// Ids of the products between which one may change.
    var products: Set<String>

    init(_ it: PortalConfiguration) {
        texts = [
            .name: it.name, .headline: it.headline, .returnURL: it.defaultReturnURL, .privacyURL: it.privacyPolicyURL,
            .termsURL: it.termsOfServiceURL,
        ].compactMapValues(\.self)
        switches = Set(PortalSwitch.allCases.filter { $0.isOn(in: it) })
        cancelMode = it.features.cancelEffect.rawValue
        reasons = Set(it.features.reasonOptions)
        publicCancellation = it.features.publicCancellation?.rawValue ?? ""
        products = Set(it.features.subscriptionUpdate?.products.map(\.product) ?? [])
    }

    init(_ form: FormBody) {
        texts = Dictionary(uniqueKeysWithValues: Text.allCases.map { ($0, form.text($0.rawValue)) })
        switches = Set(PortalSwitch.allCases.filter { form.isOn($0.rawValue) })
        cancelMode = form.text(Self.cancelMode)
        reasons = Set(Cancellation.Reason.allCases.filter { form.isOn(Self.name(of: $0)) })
        publicCancellation = form.text(Self.publicCancellation)
        products = Set(
            form.names.filter { $0.hasPrefix(Self.productPrefix) && form.isOn($0) }.map {
                String($0.dropFirst(Self.productPrefix.count))
            })
    }

    static func name(of reason: Cancellation.Reason) -> String { "reason_" + reason.rawValue }
    static func name(ofProduct id: String) -> String { productPrefix + id }
    private static let productPrefix = "product_"

    subscript(_ text: Text) -> String { texts[text] ?? "" }

    /// Writes the answers over a configuration, and only those (C6). What the form does not ask stays.
    ///
    /// - Parameter sold: the plans that there are to choose from.
    func apply(to it: inout PortalConfiguration, sold: [SoldPlan]) {
        func text(_ text: Text) -> String? { self[text].isEmpty ? nil : self[text] }
        it.name = text(.name)
        it.headline = text(.headline)
        it.defaultReturnURL = text(.returnURL)
        it.privacyPolicyURL = text(.privacyURL)
        it.termsOfServiceURL = text(.termsURL)
        for box in PortalSwitch.allCases { box.set(switches.contains(box), in: &it) }
        it.features.cancelEffect = Cancellation.Effect(rawValue: cancelMode) ?? it.features.cancelEffect
        // Their order is the merchant's own.
        if Set(it.features.reasonOptions) != reasons {
            it.features.reasonOptions = Cancellation.Reason.allCases.filter { reasons.contains($0) }
        }
        it.features.publicCancellation = CancellationPreset(rawValue: publicCancellation)
        it.features.subscriptionUpdate?.choose(products, among: sold)
    }
}

extension PlanChoices {
    /// Those that were chosen before stay as they were set; one that is new has all of its prices, and as many of it as one
    /// likes. What is on no list any more stays: it was never asked about.
    fileprivate mutating func choose(_ chosen: Set<String>, among sold: [SoldPlan]) {
        let asked = Set(sold.map(\.product.id.rawValue))
        let known = Set(products.map(\.product))
        products.removeAll { asked.contains($0.product) && !chosen.contains($0.product) }
        let there = Set(products.map(\.product)).union(chosen)
        for index in products.indices {
            products[index].targets = products[index].targets?.filter { there.contains($0) }
        }
        for plan in sold {
            let id = plan.product.id.rawValue
            guard chosen.contains(id), !known.contains(id) else { continue }
            products.append(PlanChoices.Product(plan.product.id, plan.prices.map(\.id)))
        }
    }
}
