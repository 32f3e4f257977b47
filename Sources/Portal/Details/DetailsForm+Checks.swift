import Core
import Localization

extension DetailsForm {
    /// Everything that is wrong with what was typed, field by field, so that one answer tells all of it.
    ///
    /// - Parameters:
    ///   - country: whose words the fields have.
    ///   - stored: the country that the address has, whatever it is.
    func errors(
        _ fields: [Field], of country: String, stored: String?, say: any Language
    ) -> [Field: String] {
        var errors: [Field: String] = [:]
        for field in fields {
            let label = field.label(in: say, of: country)
            do {
                let text = try FreeText.line(self[field], parameter: field.rawValue, limit: field.limit)
                switch field {
                case .name where text.isEmpty: errors[field] = say.nameIsRequired
                case .phone where !Self.isPhone(text): errors[field] = say.phoneIsInvalid
                case .country where !text.isEmpty && !Country.isAssigned(text) && text != stored:
                    errors[field] = say.isUnknown(label)
                default: break
                }
            } catch {
                errors[field] = say.whatIsWrong(error, label: label, limit: field.limit)
            }
        }
        return errors
    }

    /// Empty, or six digits and more among what people write between them.
    private static func isPhone(_ text: String) -> Bool {
        text.isEmpty
            || text.filter({ $0.isASCII && $0.isNumber }).count >= 6
                && text.allSatisfy { $0.isASCII && ($0.isNumber || "+-() .".contains($0)) }
    }
}
