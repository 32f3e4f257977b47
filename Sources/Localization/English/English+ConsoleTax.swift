extension English {
    public var consoleTaxesIntro: String {
        "The taxes that are charged. Each subscription has those of when it was made, or those that you chose."
    }
    public var consoleNoTaxes: String { "There are no taxes yet." }
    public var consoleNoTaxesAdvice: String {
        "Without any, your prices are charged as they are, and invoices show no tax."
    }
    public var consoleNewTax: String { "New tax" }
    public var consoleNewTaxIntro: String {
        "The percentage never changes: when the law changes it, create another and archive this one."
    }
    public var consoleCreateTax: String { "Create tax" }
    public var consoleTaxNameHint: String { "As invoices call it. For example, VAT." }
    public var consoleTaxPercent: String { "Percentage" }
    public func consoleTaxPercentHint(_ example: String) -> String { "For example, \(example)." }
    public var consoleTaxKind: String { "How it is charged" }
    public var consoleTaxIncluded: String { "Included in the price" }
    public var consoleTaxIncludedDetail: String { "The customer pays the price, and the invoice says how much is tax." }
    public var consoleTaxAdded: String { "Added to the price" }
    public var consoleTaxAddedDetail: String { "The customer pays the price and the tax." }
    public var consoleTaxIsDefault: String { "On each new subscription" }
    public var consoleTaxInUse: String { "Can be chosen" }
    public var consoleTaxMakeDefault: String { "Put on each new one" }
    public var consoleTaxUndoDefault: String { "Leave off new ones" }
    public var consoleTaxRestore: String { "Use again" }
    public func consoleArchiveTaxTitle(_ tax: String) -> String { "Archive \(tax)?" }
    public var consoleArchiveTaxExplained: String {
        "It cannot be chosen any more. Subscriptions that have it go on charging it."
    }
    public var consoleArchiveTaxOfDefault: String { "From now on, new subscriptions will not have it." }
    public var consoleTaxCanBeRestored: String { "You can use it again whenever you like." }
    public var consoleTaxLabel: String { "Tax" }
    public func consoleTaxAsUsual(_ taxes: String?) -> String {
        taxes.map { "As usual: \($0)" } ?? "As usual: none"
    }
    public var consoleTaxNone: String { "No tax" }

    public var consoleTaxMade: String { "The tax is created." }
    public var consoleTaxArchived: String { "The tax can no longer be chosen." }
    public var consoleTaxRestored: String { "The tax can be chosen again." }
    public func consoleTaxMadeDefault(_ tax: String) -> String { "Each new subscription will have \(tax)." }
    public func consoleTaxNotDefault(_ tax: String) -> String {
        "New subscriptions no longer have \(tax) by themselves."
    }
    public var consoleTaxNotAny: String { "This tax is archived. Use it again first." }
}
