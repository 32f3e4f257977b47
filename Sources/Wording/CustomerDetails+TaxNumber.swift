import Billing
import Core
import Localization

extension CustomerDetails {
    /// As it is printed: `NIT 900.123.456-8`.
    ///
    /// - Parameter country: whose name a number of an unknown kind gets.
    public func taxNumber(in country: String?, _ say: any Language) -> String? {
        if let known = taxIdentifier { return known.name + " " + known.text }
        return taxID.map { TaxNumber.text($0, in: country, otherwise: say.taxID) }
    }
}
