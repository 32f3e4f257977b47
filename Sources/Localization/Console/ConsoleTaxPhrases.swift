/// The taxes that a merchant charges, as its people read of them.
public protocol ConsoleTaxPhrases {
    var consoleTaxesIntro: String { get }
    var consoleNoTaxes: String { get }
    var consoleNoTaxesAdvice: String { get }
    var consoleNewTax: String { get }
    var consoleNewTaxIntro: String { get }
    var consoleCreateTax: String { get }
    var consoleTaxNameHint: String { get }
    var consoleTaxPercent: String { get }
    func consoleTaxPercentHint(_ example: String) -> String
    var consoleTaxKind: String { get }
    var consoleTaxIncluded: String { get }
    var consoleTaxIncludedDetail: String { get }
    var consoleTaxAdded: String { get }
    var consoleTaxAddedDetail: String { get }
    /// Of one that new subscriptions have by themselves.
    var consoleTaxIsDefault: String { get }
    var consoleTaxInUse: String { get }
    var consoleTaxMakeDefault: String { get }
    var consoleTaxUndoDefault: String { get }
    var consoleTaxRestore: String { get }
    func consoleArchiveTaxTitle(_ tax: String) -> String
    var consoleArchiveTaxExplained: String { get }
    var consoleArchiveTaxOfDefault: String { get }
    var consoleTaxCanBeRestored: String { get }
    var consoleTaxLabel: String { get }
    /// - Parameter taxes: what new subscriptions are taxed with; nil for nothing.
    func consoleTaxAsUsual(_ taxes: String?) -> String
    var consoleTaxNone: String { get }

    var consoleTaxMade: String { get }
    var consoleTaxArchived: String { get }
    var consoleTaxRestored: String { get }
    func consoleTaxMadeDefault(_ tax: String) -> String
    func consoleTaxNotDefault(_ tax: String) -> String
    var consoleTaxNotAny: String { get }
}
