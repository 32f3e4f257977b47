/// The table of who may do what. Each line names all that the role may not, so that a new permission does not compile before
/// somebody has decided about it.
extension Role {
    public func may(_ permission: ConsolePermission) -> Bool {
        switch self {
        case .owner, .admin: true
        case .developer: Self.developerMay(permission)
        case .support: Self.supportMay(permission)
        case .readOnly: Self.readerMay(permission)
        }
    }

    private static func developerMay(_ permission: ConsolePermission) -> Bool {
        switch permission {
        case .customersRead, .billingRead, .settingsRead, .developersRead, .developersWrite, .insightsRead: true
        case .customersWrite, .viewAsCustomer, .billingWrite, .refund, .settingsWrite, .peopleRead, .peopleWrite,
            .auditRead:
            false
        }
    }

    private static func supportMay(_ permission: ConsolePermission) -> Bool {
        switch permission {
        case .customersRead, .customersWrite, .viewAsCustomer, .billingRead, .billingWrite, .refund, .settingsRead,
            .insightsRead:
            true
        case .settingsWrite, .peopleRead, .peopleWrite, .developersRead, .developersWrite, .auditRead: false
        }
    }

    private static func readerMay(_ permission: ConsolePermission) -> Bool {
        switch permission {
        case .customersRead, .billingRead, .settingsRead, .insightsRead: true
        case .customersWrite, .viewAsCustomer, .billingWrite, .refund, .settingsWrite, .peopleRead, .peopleWrite,
            .developersRead, .developersWrite, .auditRead:
            false
        }
    }
}
