import Billing
import Core
import Localization

extension DetailsForm {
    /// Everything that is wrong with what was typed, field by field, so that one answer tells all of it.
    ///
    /// - Parameters:
    ///   - country: whose words the fields have.
    ///   - stored: what there is now: a country that is none, and a number that no rule allows, stay until somebody writes
    ///     another.
    func errors(
        _ fields: [Field], of country: String, stored: CustomerDetails, say: any Language
    ) -> [Field: String] {
        var errors: [Field: String] = [:]
        for field in fields {
            let label = field.label(in: say, of: country)
            if field == .taxID, isKnownTaxID(fields, of: country) { continue }
            do {
                let text = try FreeText.line(self[field], parameter: field.rawValue, limit: field.limit)
                switch field {
                case .name where text.isEmpty: errors[field] = say.nameIsRequired
                case .phone where !Self.isPhone(text): errors[field] = say.phoneIsInvalid
                case .country where !text.isEmpty && !Country.isAssigned(text) && text != stored.address?.country:
                    errors[field] = say.isUnknown(label)
                case .taxID:
                    errors[field] = taxIDError(
                        of: taxCountry(fields, otherwise: country), stored: stored.shownTaxID, say: say)
                default: break
                }
            } catch {
                errors[field] = say.whatIsWrong(error, label: label, limit: field.limit)
            }
        }
        return errors
    }

    /// A number that its country's rule allows holds no card's, whatever its digits add up to.
    private func isKnownTaxID(_ fields: [Field], of country: String) -> Bool {
        (try? TaxIdentifier.of(self[.taxID], in: taxCountry(fields, otherwise: country))) != nil
    }

    /// Empty, or six digits and more among what people write between them.
    private static func isPhone(_ text: String) -> Bool {
        text.isEmpty
            || text.filter({ $0.isASCII && $0.isNumber }).count >= 6
                && text.allSatisfy { $0.isASCII && ($0.isNumber || "+-() .".contains($0)) }
    }
}
