import Billing
import Core
import Web

/// What the branding form asks, and what was typed into it.
struct BrandingForm: Hashable, Sendable {
    enum Field: String, CaseIterable, Sendable {
        case logo, icon, color, name, headline
        case supportEmail = "support_email"
        case supportPhone = "support_phone"
        case privacy = "privacy_policy_url"
        case terms = "terms_of_service_url"

        /// The setting that it becomes.
        var setting: MerchantField {
            switch self {
            case .logo: .logo
            case .icon: .icon
            case .color: .color
            case .name: .name
            case .headline: .headline
            case .supportEmail: .supportEmail
            case .supportPhone: .supportPhone
            case .privacy: .privacyPolicyURL
            case .terms: .termsOfServiceURL
            }
        }

        /// In characters, as the domain checks them.
        var limit: Int {
            switch self {
            case .logo, .icon, .color: 7
            case .name: 100
            case .headline: 60
            case .supportEmail: 254
            case .supportPhone: 40
            case .privacy, .terms: 2_000
            }
        }
    }

    /// A picture that was sent for a preview waits under its hash name until the form is saved.
    enum Picture: Hashable, Sendable { case asItIs, taken(String), removed }

    private(set) var texts: [Field: String]
    var logo = Picture.asItIs
    var icon = Picture.asItIs

    /// The system's picker beside the box for six digits.
    static let picker = "color_picker"
    /// What the picker showed when the page was made.
    static let shownColor = "color_shown"

    init(_ design: BrandDesign) {
        let saved: [Field: String?] = [
            .color: design.color, .name: design.name, .headline: design.headline,
            .supportEmail: design.supportEmail, .supportPhone: design.supportPhone, .privacy: design.privacy,
            .terms: design.terms,
        ]
        texts = saved.compactMapValues(\.self)
    }

    init(_ fields: FormBody) {
        texts = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, fields.text($0.rawValue)) })
        texts[.color] = Self.color(fields)
        logo = Self.picture(.logo, fields)
        icon = Self.picture(.icon, fields)
    }

    subscript(_ field: Field) -> String { texts[field] ?? "" }

    /// Without a script the two ways to choose a colour know nothing of each other: the one that was touched is meant, and the
    /// digits where both were.
    private static func color(_ fields: FormBody) -> String {
        let typed = fields.text(Field.color.rawValue)
        let digits = typed.hasPrefix("#") ? typed : "#" + typed
        let color = try? HexColor(digits)
        let (shown, picked) = (fields.text(shownColor).lowercased(), fields.text(picker).lowercased())
        let isPicked = !picked.isEmpty && picked != shown && (color == nil || color?.description == shown)
        return isPicked ? picked : color == nil ? typed : digits
    }

    static func waiting(_ field: Field) -> String { field.rawValue + "_waiting" }
    static func removing(_ field: Field) -> String { field.rawValue + "_remove" }

    private static func picture(_ field: Field, _ fields: FormBody) -> Picture {
        if fields.isOn(removing(field)) { return .removed }
        let name = fields.text(waiting(field))
        let isName = name.utf8.count == 32 && name.utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 }
        return isName ? .taken(name) : .asItIs
    }
}

extension BrandingForm {
    /// What is saved: everything that the form asks.
    var settings: MerchantSettings {
        Field.allCases.reduce(into: MerchantSettings()) { write($1, to: &$0) }
    }

    /// The same one by one, so that everything that is wrong is told at once.
    var parts: [MerchantSettings] {
        Field.allCases.map { field in
            var settings = MerchantSettings()
            write(field, to: &settings)
            return settings
        }
    }

    private func write(_ field: Field, to settings: inout MerchantSettings) {
        switch field {
        case .logo: settings.logo = logo.setting
        case .icon: settings.icon = icon.setting
        case .color: settings.color = self[field]
        case .name: settings.name = self[field]
        case .headline: settings.headline = .some(self[field])
        case .supportEmail: settings.supportEmail = .some(self[field])
        case .supportPhone: settings.supportPhone = .some(self[field])
        case .privacy: settings.privacyPolicyURL = .some(self[field])
        case .terms: settings.termsOfServiceURL = .some(self[field])
        }
    }

    /// - Parameter saved: the pictures that stay as they are.
    func design(over saved: BrandDesign) -> BrandDesign {
        func text(_ field: Field) -> String? { self[field].isEmpty ? nil : self[field] }
        return BrandDesign(
            name: self[.name], color: self[.color], logo: logo.shown(over: saved.logo),
            icon: icon.shown(over: saved.icon), headline: text(.headline), supportEmail: text(.supportEmail),
            supportPhone: text(.supportPhone), privacy: text(.privacy), terms: text(.terms))
    }
}

extension BrandingForm.Picture {
    fileprivate var setting: String?? {
        switch self {
        case .asItIs: .none
        case .taken(let name): .some(.some(name))
        case .removed: .some(nil)
        }
    }

    fileprivate func shown(over saved: String?) -> String? {
        switch self {
        case .asItIs: saved
        case .taken(let name): name
        case .removed: nil
        }
    }
}
