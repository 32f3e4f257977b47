import Storage

/// What somebody is at a merchant. What each may do is in one table: ``may(_:)``.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable, SQLText {
    case owner, admin, developer, support
    case readOnly = "read_only"

    /// Whether a password alone is too little to work with (S3).
    public var needsSecondFactor: Bool {
        switch self {
        case .owner, .admin: true
        case .developer, .support, .readOnly: false
        }
    }

    /// Whether they may make somebody this, end it, or take back an invitation to it: only owners make owners.
    public func mayGive(_ role: Role) -> Bool {
        switch self {
        case .owner: true
        case .admin: role != .owner
        case .developer, .support, .readOnly: false
        }
    }
}
