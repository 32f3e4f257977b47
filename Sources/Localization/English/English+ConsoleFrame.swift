extension English {
    public var consoleName: String { "Console" }
    public var consoleMenu: String { "Menu" }
    public func consoleGroup(_ group: ConsoleGroup) -> String {
        switch group {
        case .customers: "Customers"
        case .billing: "Billing"
        case .settings: "Settings"
        case .developers: "Developers"
        }
    }
    public func consoleSection(_ section: ConsoleSection) -> String {
        switch section {
        case .home: "Home"
        case .customers: "Customers"
        case .subscriptions: "Subscriptions"
        case .invoices: "Invoices"
        case .payments: "Payments"
        case .products: "Products and prices"
        case .coupons: "Coupons"
        case .taxes: "Taxes"
        case .insights: "Money recovered"
        case .portalSettings: "Customer portal"
        case .branding: "Branding"
        case .notifications: "Notifications"
        case .merchantSettings: "Business"
        case .people: "People"
        case .audit: "Audit trail"
        case .keys: "API keys"
        case .webhooks: "Webhooks"
        case .events: "Events"
        case .timeMachine: "Time machine"
        }
    }
    public var consoleTestBar: String { "Test mode: nothing you do here charges real money." }
    public var consoleModeLabel: String { "Mode" }
    public var consoleTestMode: String { "Test" }
    public var consoleLiveMode: String { "Live" }
    public var consoleMerchantsLabel: String { "Your businesses" }
    public func consoleRole(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Owner"
        case .admin: "Admin"
        case .developer: "Developer"
        case .support: "Support"
        case .readOnly: "Read only"
        }
    }
    public var consoleAccountPage: String { "Your account and sessions" }
}
