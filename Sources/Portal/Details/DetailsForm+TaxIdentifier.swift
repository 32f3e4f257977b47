import Core
import Localization

extension DetailsForm {
    /// Whose tax identifier is typed: the country that the same form says, or else the one that its fields are worded for.
    func taxCountry(_ fields: [Field], otherwise country: String) -> String {
        fields.contains(.country) && Country.isAssigned(self[.country]) ? self[.country] : country
    }

    /// What is wrong with the number by its country's rule. One that is there already is left alone.
    func taxIDError(of country: String, stored: String?, say: any Language) -> String? {
        let typed = self[.taxID]
        guard !typed.isEmpty, typed != stored else { return nil }
        let label = say.taxIDLabel(in: country)
        do {
            _ = try TaxIdentifier.of(typed, in: country)
            return nil
        } catch {
            switch error {
            case .form: return say.taxIDHasAnotherForm(label, TaxIdentifier.example(in: country) ?? "")
            case .checkDigit: return say.taxIDDoesNotAddUp(label)
            }
        }
    }
}
