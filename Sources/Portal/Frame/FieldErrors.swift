import Core
import Localization

extension Language {
    /// What a person should do about a text that the domain refused.
    func whatIsWrong(_ error: BillingError, label: String, limit: Int) -> String {
        switch error.code {
        case "string_too_long": isTooLong(label, limit: limit)
        case "card_number": holdsCardNumber
        case "parameter_missing": isRequired(label)
        case "control_characters", "direction_marks": unsafeText
        case "email_invalid": emailIsInvalid
        default: isUnknown(label)
        }
    }
}
