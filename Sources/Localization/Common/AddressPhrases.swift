/// The parts of an address, by the words of the country where it is.
///
/// A country is ISO 3166, upper case; nil, or one that is not told apart, gets a word that fits everywhere.
public protocol AddressPhrases {
    var addressLabel: String { get }
    var addressMoreLabel: String { get }
    func cityLabel(in country: String?) -> String
    func regionLabel(in country: String?) -> String
    func postalCodeLabel(in country: String?) -> String
    var countryLabel: String { get }
    func taxIDLabel(in country: String?) -> String
    /// What may be written there; nil where the label says it.
    func taxIDHint(in country: String?) -> String?
    /// - Parameter example: `+56 9 1234 5678`.
    func phoneHint(_ example: String) -> String
}
