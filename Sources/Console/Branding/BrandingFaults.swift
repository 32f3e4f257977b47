import Billing
import Core
import Localization
import Pictures

extension FormFaults {
    /// What the domain refused of a design, in the order of the form.
    ///
    /// - Throws: an error of which nobody who typed can do anything about it.
    mutating func add(_ errors: [BillingError], in say: any Language) throws {
        for error in errors {
            guard let field = BrandingForm.Field.allCases.first(where: { $0.setting.rawValue == error.parameter })
            else { throw error }
            add(field.rawValue, say.whatIsWrong(error, with: field))
        }
    }
}

extension Language {
    fileprivate func whatIsWrong(_ error: BillingError, with field: BrandingForm.Field) -> String {
        switch (field, error.code) {
        case (.logo, _), (.icon, _): consolePictureIsGone
        case (.color, _): consoleColorIsInvalid
        case (.supportPhone, "parameter_invalid"): phoneIsInvalid
        case (.privacy, "url_invalid"), (.terms, "url_invalid"): consoleBrandAddressIsInvalid(label(of: field))
        default: consoleFault(error, label: label(of: field), limit: field.limit)
        }
    }

    private func label(of field: BrandingForm.Field) -> String {
        switch field {
        case .logo: consoleLogoLabel
        case .icon: consoleIconLabel
        case .color: consoleColorDigits
        case .name: consoleBrandName
        case .headline: consoleBrandHeadline
        case .supportEmail: consoleBrandSupportEmail
        case .supportPhone: consoleBrandSupportPhone
        case .privacy: consoleBrandPrivacy
        case .terms: consoleBrandTerms
        }
    }

    /// What a person should do about a file that is not taken (W6).
    func whatIsWrong(with refusal: PictureRefusal) -> String {
        switch refusal {
        case .tooManyBytes: consolePictureHasTooManyBytes
        case .tooManyPixels: consolePictureHasTooManyPixels
        case .otherKind: consolePictureIsOfAnotherKind
        case .broken: consolePictureIsBroken
        }
    }
}
