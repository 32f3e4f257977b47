import Access
import Localization

extension ConsoleSection {
    /// Nil for what stands above all groups.
    var group: ConsoleGroup? {
        switch self {
        case .home: nil
        case .customers, .insights: .customers
        case .subscriptions, .invoices, .payments, .products, .coupons, .taxes: .billing
        case .portalSettings, .branding, .notifications, .merchantSettings, .people, .audit: .settings
        case .keys, .webhooks, .events, .timeMachine: .developers
        }
    }

    /// What one must be allowed to see it: the page asks for the same.
    var permission: ConsolePermission {
        switch self {
        case .home, .customers: .customersRead
        case .subscriptions, .invoices, .payments, .products, .coupons, .taxes: .billingRead
        case .insights: .insightsRead
        case .portalSettings, .branding, .notifications, .merchantSettings: .settingsRead
        case .people: .peopleRead
        case .audit: .auditRead
        case .keys, .webhooks, .events, .timeMachine: .developersRead
        }
    }

    /// Whether there is nothing of it where money is real.
    var isOfTestMode: Bool { self == .timeMachine }

    /// Below the merchant's address.
    var path: String {
        switch self {
        case .home: ""
        case .customers: "/customers"
        case .subscriptions: "/subscriptions"
        case .invoices: "/invoices"
        case .payments: "/payments"
        case .products: "/products"
        case .coupons: "/coupons"
        case .taxes: "/taxes"
        case .insights: "/insights"
        case .portalSettings: "/portal"
        case .branding: "/branding"
        case .notifications: "/notifications"
        case .merchantSettings: "/settings"
        case .people: "/people"
        case .audit: "/audit"
        case .keys: "/keys"
        case .webhooks: "/webhooks"
        case .events: "/events"
        case .timeMachine: "/time-machine"
        }
    }
}

extension ConsolePaths {
    func address(of section: ConsoleSection) -> String { home + section.path }
}
