/// How the readers of a language write money.
public protocol MoneyPhrases {
    /// - Parameters:
    ///   - currency: ISO 4217, lower case; empty for plain numbers.
    ///   - country: the reader's, ISO 3166 upper case, when it is known.
    func moneyStyle(currency: String, country: String?) -> MoneyStyle
    /// - Parameter number: already with the reader's decimal separator.
    func percent(_ number: String) -> String
}
