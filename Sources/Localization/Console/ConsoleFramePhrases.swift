/// What stands around every page of the console.
public protocol ConsoleFramePhrases {
    /// In the browser's tab, where no merchant is named.
    var consoleName: String { get }
    var consoleMenu: String { get }
    func consoleGroup(_ group: ConsoleGroup) -> String
    func consoleSection(_ section: ConsoleSection) -> String
    /// Above every page of the test mode.
    var consoleTestBar: String { get }
    var consoleModeLabel: String { get }
    var consoleTestMode: String { get }
    var consoleLiveMode: String { get }
    var consoleMerchantsLabel: String { get }
    func consoleRole(_ role: StaffRole) -> String
    var consoleAccountPage: String { get }
}

/// What a person may be at a merchant, by name.
public enum StaffRole: String, CaseIterable, Sendable { case owner, admin, developer, support, readOnly }

/// The pages of the console's menu, in its order.
public enum ConsoleSection: String, CaseIterable, Sendable {
    case home, customers, subscriptions, invoices, payments, products, coupons, taxes, insights
    case portalSettings, branding, notifications, merchantSettings, people, audit
    case keys, webhooks, events, timeMachine
}

/// What the menu's pages are filed under.
public enum ConsoleGroup: String, CaseIterable, Sendable { case customers, billing, settings, developers }
