import HTML
import Localization
import Web

/// The billing details form (S41–S43): what was typed stays, and each error stands beside its field.
struct DetailsPage: View {
    let frame: PageFrame
    let typed: DetailsForm
    let errors: [DetailsForm.Field: String]
    /// Not part of the form: it changes only when the new one is proven.
    let email: EmailCard?
    let fields: [DetailsForm.Field]
    let countries: [(value: String, label: String)]
    /// Whose words for the parts of an address are used.
    let country: String
    let action: String
    let token: String
    /// Where it is about the invoices of one subscription.
    var own: Own?

    struct Own: Sendable {
        let title: String
        let intro: String
        /// A POST goes back to the customer's own; nil where they are.
        let undo: String?
        let back: String
    }

    private var say: any Language { frame.language }
    private var firstError: DetailsForm.Field? { fields.first { errors[$0] != nil } }

    var body: Markup {
        PageLayout(frame, title: own?.title ?? say.detailsSection, isRefused: !errors.isEmpty) {
            div(.class("page-head")) {
                div {
                    h1 { own?.title ?? say.detailsSection }
                    p(.class("lede")) { own?.intro ?? say.detailsIntro }
                }
            }
            FormErrors(
                say.toCorrect(errors.count),
                fields.compactMap { field in errors[field].map { (name: field.rawValue, message: $0) } })
            if let email { email }
            Card {
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    for field in fields { question(field) }
                    SubmitButton(say.save)
                }
            }
            if let own {
                div(.class("actions")) {
                    if let undo = own.undo { PostButton(say.useMyDetails, to: undo, token: token) }
                    LinkButton(say.goBack, to: own.back)
                }
            }
        }
    }

    @MarkupBuilder private func question(_ field: DetailsForm.Field) -> Markup {
        switch field {
        case .name: box(field, say.nameLabel, .autocomplete(.name))
        case .phone:
            box(field, say.phoneLabel, kind: .tel, hint: say.phoneHint(PhoneExample.of(country)), .autocomplete(.tel))
        case .taxID:
            box(field, field.label(in: say, of: country), hint: say.taxIDHint(in: country), .autocomplete(.off))
        case .purchaseOrder:
            box(
                field, say.purchaseOrderLabel, hint: own == nil ? say.purchaseOrderHint : say.ownPurchaseOrderHint,
                .autocomplete(.off))
        case .line1: box(field, say.addressLabel, .autocomplete(.addressLine1))
        case .line2: box(field, say.addressMoreLabel, .autocomplete(.addressLine2))
        case .city: box(field, field.label(in: say, of: country), .autocomplete(.city))
        case .state: box(field, field.label(in: say, of: country), .autocomplete(.region))
        case .postalCode: box(field, field.label(in: say, of: country), .autocomplete(.postalCode))
        case .country:
            SelectField(
                field.rawValue, label: say.countryLabel, value: typed[field], options: countries, empty: say.chooseOne,
                error: errors[field], isRequired: false, optionalMark: say.optional, .autocomplete(.country),
                .autofocus(if: field == firstError))
        }
    }

    private func box(
        _ field: DetailsForm.Field, _ label: String, kind: Attribute.FieldType = .text, hint: String? = nil,
        _ autocomplete: Attribute
    ) -> Web.Field {
        Web.Field(
            field.rawValue, label: label, value: typed[field], type: kind, hint: hint, error: errors[field],
            isRequired: field == .name, optionalMark: say.optional, autocomplete, .maxlength(field.limit),
            .autofocus(if: field == firstError))
    }
}
