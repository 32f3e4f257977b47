import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// What a merchant's person says of a customer, as it was typed.
struct CustomerForm: Sendable {
    var name = ""
    var email = ""
    var phone = ""
    var country = ""
    /// `es`, `pt` or `en`; empty for the language of their browser.
    var language = ""

    static let nameLimit = 256
    static let phoneLimit = 40

    init() {}

    init(_ details: CustomerDetails) {
        name = details.name ?? ""
        email = details.email ?? ""
        phone = details.phone ?? ""
        country = details.address?.country ?? ""
        language = details.locale ?? ""
    }

    init(_ form: FormBody) {
        name = form.text("name")
        email = form.text("email")
        phone = form.text("phone")
        country = form.text("country")
        language = form.text("language")
    }

    /// What this form asks, and nothing else of what is known (C6).
    func apply(to details: inout CustomerDetails) {
        details.name = name.isEmpty ? nil : name
        details.email = email.isEmpty ? nil : email
        details.phone = phone.isEmpty ? nil : phone
        var address = details.address ?? Address()
        address.country = country.isEmpty ? nil : country
        details.address = address.isEmpty ? nil : address
        details.locale = language.isEmpty ? nil : language
    }

    func faults(in say: any Language) -> FormFaults {
        var faults = FormFaults()
        // One of the two, or nobody knows who it is.
        if name.isEmpty, email.isEmpty { faults.add("name", say.consoleCustomerNeedsName) }
        let digits = phone.filter { $0.isASCII && $0.isNumber }
        let isPhone = digits.count >= 6 && phone.allSatisfy { $0.isASCII && ($0.isNumber || "+-() .".contains($0)) }
        if !phone.isEmpty, !isPhone { faults.add("phone", say.phoneIsInvalid) }
        return faults
    }

    /// What the domain refused of it.
    func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        try faults.add(
            error,
            of: [
                ("name", "name", say.nameLabel, Self.nameLimit), ("email", "email", say.emailLabel, 254),
                ("phone", "phone", say.phoneLabel, Self.phoneLimit),
                ("address[country]", "country", say.countryLabel, 2),
                ("preferred_locales", "language", say.languageLabel, 20),
            ], in: say)
    }

    @MarkupBuilder func fields(for merchant: Merchant, in say: any Language, _ faults: FormFaults) -> Markup {
        Field(
            "name", label: say.nameLabel, value: name, error: faults["name"], isRequired: false, .autocomplete(.off),
            .maxlength(Self.nameLimit), .autofocus(if: faults.isFirst("name")))
        Field(
            "email", label: say.emailLabel, value: email, type: .email, hint: say.consoleCustomerEmailHint,
            error: faults["email"], isRequired: false, optionalMark: say.optional, .autocomplete(.off),
            .autocapitalize("none"), .spellcheck(false), .maxlength(254), .autofocus(if: faults.isFirst("email")))
        Field(
            "phone", label: say.phoneLabel, value: phone, type: .tel,
            hint: say.phoneHint(PhoneExample.of(country.isEmpty ? merchant.country : country)), error: faults["phone"],
            isRequired: false, optionalMark: say.optional, .autocomplete(.off), .maxlength(Self.phoneLimit),
            .autofocus(if: faults.isFirst("phone")))
        SelectField(
            "country", label: say.countryLabel, value: country,
            options: CustomerCountries.menu(in: say, first: merchant.country, stored: country), empty: say.chooseOne,
            error: faults["country"], isRequired: false, optionalMark: say.optional,
            .autofocus(if: faults.isFirst("country")))
        SelectField(
            "language", label: say.languageLabel, value: language,
            options: languages, empty: say.consoleCustomerOwnLanguage, hint: say.consoleCustomerLanguageHint,
            error: faults["language"], isRequired: false, optionalMark: say.optional,
            .autofocus(if: faults.isFirst("language")))
    }

    /// `es-CL` stays what it is: a program wrote it.
    private var languages: [(value: String, label: String)] {
        let spoken = Languages.all.map { (value: $0.code, label: $0.name) }
        let isOther = !language.isEmpty && !spoken.contains { $0.value == language }
        return isOther ? spoken + [(value: language, label: Languages.named(language)?.name ?? language)] : spoken
    }
}
