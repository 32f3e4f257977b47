extension English {
    public func consoleGreeting(_ name: String) -> String { "Hello, \(name)" }
    public func consoleHomeIntro(_ merchant: String) -> String { "This is how \(merchant) stands now." }
    public var consoleFigures: String { "Figures" }
    public var consoleOwed: String { "Owed to you" }
    public var consolePastDue: String { "Past due" }
    public func consoleMoreThan(_ money: String) -> String { "More than \(money)" }
    public func consoleInvoiceCount(_ count: String, isOne: Bool) -> String {
        isOne ? "\(count) invoice" : "\(count) invoices"
    }
    public var consoleNextSteps: String { "What is used most" }
    public func consoleAbout(_ section: ConsoleSection) -> String? {
        switch section {
        case .customers: "Find somebody and see what they owe, how they pay and what they received."
        case .payments: "What came in, what failed and when it is tried again."
        case .products: "What you sell, and at what price."
        case .portalSettings: "Your portal's address and what it allows your customers."
        case .people: "Who works here and what they may do."
        case .keys: "To connect your site or your system."
        default: nil
        }
    }
}
