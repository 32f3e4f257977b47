/// What a page or an action of the console asks of a role. The raw value is what the table of routes prints (C4).
public enum ConsolePermission: String, Hashable, Sendable, CaseIterable {
    case customersRead = "customers.read"
    case customersWrite = "customers.write"
    case viewAsCustomer = "customers.impersonate"
    case billingRead = "billing.read"
    case billingWrite = "billing.write"
    case refund = "refunds.write"
    case settingsRead = "settings.read"
    case settingsWrite = "settings.write"
    case peopleRead = "people.read"
    case peopleWrite = "people.write"
    case developersRead = "developers.read"
    case developersWrite = "developers.write"
    case auditRead = "audit.read"
    case insightsRead = "insights.read"
}
