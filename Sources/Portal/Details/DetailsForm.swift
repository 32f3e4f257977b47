import Billing
import Core
import Localization
import Web

/// What the billing details form asks, and what was typed into it.
struct DetailsForm: Sendable, Hashable {
    enum Field: String, CaseIterable, Sendable {
        case name, phone
        case taxID = "tax_id"
        case purchaseOrder = "purchase_order"
        case line1, line2, city, state
        case postalCode = "postal_code"
        case country

        /// In characters, as the domain checks them.
        var limit: Int {
            switch self {
            case .name: 256
            case .phone, .taxID: 40
            case .purchaseOrder: CustomerDetails.purchaseOrderLimit
            case .country: 2
            case .line1, .line2, .city, .state, .postalCode: 200
            }
        }

        /// What a configuration must allow for it to be asked.
        var permission: PortalConfiguration.Features.CustomerField {
            switch self {
            case .name: .name
            case .phone: .phone
            // Both are there for the books of who pays.
            case .taxID, .purchaseOrder: .taxID
            case .line1, .line2, .city, .state, .postalCode, .country: .address
            }
        }

        /// The field that the domain's error is about: `address[line1]`.
        init?(parameter: String?) {
            guard var name = parameter else { return nil }
            if name.hasPrefix("address["), name.hasSuffix("]") { name = String(name.dropFirst(8).dropLast()) }
            self.init(rawValue: name)
        }

        /// - Parameter country: whose words for it are used: ISO 3166, upper case.
        func label(in say: any Language, of country: String) -> String {
            switch self {
            case .name: say.nameLabel
            case .phone: say.phoneLabel
            case .taxID: say.taxIDLabel(in: country)
            case .purchaseOrder: say.purchaseOrderLabel
            case .line1: say.addressLabel
            case .line2: say.addressMoreLabel
            case .city: say.cityLabel(in: country)
            case .state: say.regionLabel(in: country)
            case .postalCode: say.postalCodeLabel(in: country)
            case .country: say.countryLabel
            }
        }
    }

    private var values: [Field: String]

    subscript(_ field: Field) -> String {
        get { values[field] ?? "" }
        set { values[field] = newValue }
    }

    init(_ body: FormBody) {
        values = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, body.text($0.rawValue)) })
    }

    init(_ details: CustomerDetails) {
        let address = details.address
        values = [
            .name: details.name, .phone: details.phone, .taxID: details.shownTaxID,
            .purchaseOrder: details.purchaseOrder, .line1: address?.line1, .line2: address?.line2,
            .city: address?.city, .state: address?.state, .postalCode: address?.postalCode,
            .country: address?.country,
        ].compactMapValues(\.self)
    }

    /// Which questions this configuration allows, in the order of the form.
    static func fields(_ features: PortalConfiguration.Features) -> [Field] {
        Field.allCases.filter { features.customerFields.contains($0.permission) }
    }

    /// Writes the allowed answers, and only those, over the details (C6).
    ///
    /// - Parameter country: whose number the tax identifier is, when it is another than before.
    func apply(to details: inout CustomerDetails, fields: [Field], of country: String) {
        var address = details.address ?? Address()
        for field in fields {
            let text = self[field].isEmpty ? nil : self[field]
            switch field {
            case .name: details.name = text
            case .phone: details.phone = text
            case .taxID where text == details.shownTaxID: break
            case .taxID: details.setTaxID(text, of: country)
            case .purchaseOrder: details.purchaseOrder = text
            case .line1: address.line1 = text
            case .line2: address.line2 = text
            case .city: address.city = text
            case .state: address.state = text
            case .postalCode: address.postalCode = text
            case .country: address.country = text
            }
        }
        details.address = address.isEmpty ? nil : address
    }
}

extension CustomerDetails {
    /// A number of the country's own, or a text where its rules are not known.
    fileprivate mutating func setTaxID(_ text: String?, of country: String) {
        (taxID, taxKind) = (text, nil)
        // The form has asked already: what no rule allows is a number of before, or of a country without one.
        if let text, let known = try? TaxIdentifier.of(text, in: country) { taxIdentifier = known }
    }
}
